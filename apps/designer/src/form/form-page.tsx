import { localize } from "@mortise/kernel";
import { UiProvider } from "@mortise/ui";
import { Dialog, EmptyState, useDocumentTitle, useLocale } from "@mortise/ui/shell";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { Link, useParams, useSearchParams } from "react-router";
import type { Dragged } from "../commands/drop.ts";
import { RemoveDialog } from "../controls/remove-dialog.tsx";
import { useDraftState } from "../draft/draft-context.tsx";
import { DragArea } from "../drag/index.ts";
import { paths } from "../paths.ts";
import { canvasServices, registries } from "../registries/canvas-services.ts";
import { Canvas } from "./canvas/canvas.tsx";
import { DragChip } from "./canvas/drag-chip.tsx";
import { FormBar } from "./form-bar.tsx";
import { Palette } from "./palette/palette.tsx";
import { ProblemsPanel } from "./problems-panel.tsx";
import { PropertiesPane } from "./properties/properties-pane.tsx";
import { useDragWords } from "./use-drag-words.ts";
import { useFormCommands } from "./use-form-commands.ts";
import { useFormProblems } from "./use-form-problems.ts";
import { useIsNarrow } from "./use-is-narrow.ts";
import { useSelection } from "./use-selection.ts";
import { useShortcuts } from "./use-shortcuts.ts";
import "./form-page.css";

/**
 * The designer of a form. Its address tells everything: `?field=` is selected, `?device=phone`, `?problems` and, where
 * there is no room for panes, `?pane=palette` or `?pane=properties`.
 */
export function FormPage() {
  const { form = "" } = useParams();
  const { t } = useTranslation("form");
  const appId = useDraftState((state) => state.app.id);
  const exists = useDraftState((state) => state.app.forms.some((one) => one.id === form));
  if (exists) return <FormDesigner key={form} formId={form} />;
  return (
    <EmptyState
      title={t("noForm")}
      action={
        <Link className="m-button m-button-primary m-button-medium" to={paths.app(appId)}>
          {t("toApp")}
        </Link>
      }
    >
      {t("noFormAdvice")}
    </EmptyState>
  );
}

function FormDesigner({ formId }: { readonly formId: string }) {
  const { t } = useTranslation("form");
  const locale = useLocale();
  const app = useDraftState((state) => state.app);
  const form = app.forms.find((one) => one.id === formId);
  const [selected] = useSelection();
  const [search, setSearch] = useSearchParams();
  const commands = useFormCommands(formId);
  const problems = useFormProblems();
  const words = useDragWords();
  const isNarrow = useIsNarrow();
  const settings = app.settings;
  const services = useMemo(() => canvasServices({ settings } as typeof app, locale), [settings, locale]);
  useShortcuts(commands, selected);
  useDocumentTitle(localize(form?.name, locale));
  if (form === undefined) return null;

  const set = (changes: { readonly [parameter: string]: string | undefined }) =>
    setSearch((old) => {
      for (const [parameter, value] of Object.entries(changes)) {
        if (value === undefined) old.delete(parameter);
        else old.set(parameter, value);
      }
      return old;
    });
  const pane = isNarrow ? search.get("pane") : null;
  const removing = search.get("remove");
  const startGap = () => {
    const at = form.fields.findIndex((field) => field.id === selected);
    return at < 0 ? form.fields.length : at + 1;
  };
  const palette = (
    <Palette
      onAdd={(type) => {
        commands.add(type);
        if (isNarrow) set({ pane: undefined });
      }}
    />
  );
  const properties = <PropertiesPane form={form} selected={selected} problems={problems} commands={commands} />;

  return (
    <UiProvider services={services} registries={registries}>
      <DragArea<Dragged>
        words={words}
        onDrop={(dragged, _list, gap) => commands.drop(dragged, gap)}
        startGap={startGap}
        overlay={(dragged) => <DragChip form={form} dragged={dragged} />}
      >
        <div className="designer">
          <FormBar
            form={form}
            commands={commands}
            problems={problems}
            device={search.get("device") === "phone" ? "phone" : "desktop"}
            onDevice={(device) => set({ device: device === "phone" ? "phone" : undefined })}
            onProblems={() => set({ problems: search.has("problems") ? undefined : "" })}
            onPublish={() => set({ publish: "" })}
          />
          {isNarrow ? null : (
            <aside className="designer-pane designer-palette" data-pane="palette" aria-label={t("palette")}>
              {palette}
            </aside>
          )}
          <section className="designer-canvas" data-pane="canvas" aria-label={t("canvas")}>
            {search.has("problems") ? (
              <ProblemsPanel problems={problems} onClose={() => set({ problems: undefined })} />
            ) : null}
            <Canvas
              form={form}
              selected={selected}
              problems={problems}
              commands={commands}
              isPhone={search.get("device") === "phone"}
            />
          </section>
          {isNarrow ? (
            <nav className="designer-tabs" aria-label={t("panes")}>
              <button type="button" onClick={() => set({ pane: "palette" })}>
                {t("palette")}
              </button>
              <button type="button" onClick={() => set({ pane: "properties" })}>
                {t("properties")}
              </button>
            </nav>
          ) : (
            <aside className="designer-pane designer-properties" data-pane="properties" aria-label={t("properties")}>
              {properties}
            </aside>
          )}
        </div>
        {pane === "palette" ? (
          <Dialog title={t("palette")} place="start" width={300} onClose={() => set({ pane: undefined })}>
            {palette}
          </Dialog>
        ) : null}
        {pane === "properties" ? (
          <Dialog title={t("properties")} place="side" width={380} onClose={() => set({ pane: undefined })}>
            {properties}
          </Dialog>
        ) : null}
        {removing === null ? null : (
          <RemoveDialog
            key={removing}
            address={{ form: formId, field: removing }}
            onClose={() => set({ remove: undefined })}
            onRemoved={() => set({ remove: undefined, field: undefined })}
          />
        )}
      </DragArea>
    </UiProvider>
  );
}
