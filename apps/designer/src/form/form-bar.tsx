import {
  ArrowLeftOutlined,
  DesktopOutlined,
  MobileOutlined,
  RedoOutlined,
  RocketOutlined,
  UndoOutlined,
  WarningOutlined,
} from "@ant-design/icons";
import type { Form } from "@mortise/definition";
import { localize } from "@mortise/kernel";
import { Button, useLocale } from "@mortise/ui/shell";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { SaveStatus } from "../app/save-status.tsx";
import { withText } from "../commands/label.ts";
import { InlineText } from "../controls/inline-text.tsx";
import type { ToldProblem } from "../controls/problem-list.tsx";
import { useDraftState, useEdit } from "../draft/draft-context.tsx";
import { Preferences } from "../frame/frame.tsx";
import { paths } from "../paths.ts";
import type { FormCommands } from "./use-form-commands.ts";

export type Device = "desktop" | "phone";

/** Back, the form's name, the draft's state, undo, preview width, problems, publish. */
export function FormBar({
  form,
  commands,
  problems,
  device,
  onDevice,
  onProblems,
  onPublish,
}: {
  readonly form: Form;
  readonly commands: FormCommands;
  readonly problems: readonly ToldProblem[];
  readonly device: Device;
  onDevice(device: Device): void;
  onProblems(): void;
  onPublish(): void;
}) {
  const { t } = useTranslation("form");
  const locale = useLocale();
  const edit = useEdit();
  const app = useDraftState((state) => state.app);
  const canUndo = useDraftState((state) => state.history.past.length > 0);
  const canRedo = useDraftState((state) => state.history.future.length > 0);
  return (
    <header className="bar form-bar">
      <Link
        className="bar-button"
        to={paths.app(app.id)}
        aria-label={t("toAppNamed", { name: localize(app.name, locale) })}
      >
        <ArrowLeftOutlined aria-hidden />
        <span className="form-bar-app m-cut">{localize(app.name, locale)}</span>
      </Link>
      <span className="form-bar-slash" aria-hidden="true">
        /
      </span>
      <h1 className="form-bar-name">
        <InlineText
          text={localize(form.name, locale)}
          label={t("renameForm")}
          onCommit={(name) =>
            edit({ kind: "setFormProperty", form: form.id, property: "name", value: withText(form.name, locale, name) })
          }
        />
      </h1>
      <SaveStatus />
      <span className="bar-space" />
      <IconButton
        label={t("undoKey")}
        isDisabled={!canUndo}
        onClick={commands.undo}
        icon={<UndoOutlined aria-hidden />}
      />
      <IconButton
        label={t("redoKey")}
        isDisabled={!canRedo}
        onClick={commands.redo}
        icon={<RedoOutlined aria-hidden />}
      />
      <fieldset className="form-bar-devices" aria-label={t("preview")}>
        {(["desktop", "phone"] as const).map((one) => (
          <button
            key={one}
            type="button"
            className="bar-button"
            aria-pressed={device === one}
            aria-label={t(one)}
            title={t(one)}
            onClick={() => onDevice(one)}
          >
            {one === "desktop" ? <DesktopOutlined aria-hidden /> : <MobileOutlined aria-hidden />}
          </button>
        ))}
      </fieldset>
      <button
        type="button"
        className={problems.length > 0 ? "bar-button form-bar-problems" : "bar-button"}
        aria-label={t("problemCount", { count: problems.length })}
        title={t("problemCount", { count: problems.length })}
        onClick={onProblems}
      >
        <WarningOutlined aria-hidden />
        {problems.length > 0 ? <b className="m-numbers">{problems.length}</b> : null}
      </button>
      <span className="form-bar-preferences">
        <Preferences />
      </span>
      <Button tone="primary" icon={<RocketOutlined aria-hidden />} onClick={onPublish} className="form-bar-publish">
        {t("publish")}
      </Button>
    </header>
  );
}

function IconButton({
  label,
  isDisabled,
  icon,
  onClick,
}: {
  readonly label: string;
  readonly isDisabled: boolean;
  readonly icon: ReactNode;
  onClick(): void;
}) {
  return (
    <button
      type="button"
      className="bar-button"
      aria-label={label}
      title={label}
      disabled={isDisabled}
      onClick={onClick}
    >
      {icon}
    </button>
  );
}
