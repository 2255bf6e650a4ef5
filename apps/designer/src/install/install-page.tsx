import { Page, useLocale } from "@mortise/ui/shell";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { paths } from "../paths.ts";
import { vocabulary } from "../registries/vocabulary.ts";
import { FileDrop } from "./file-drop.tsx";
import { readTemplate, type Template } from "./template.ts";
import { TemplateReport } from "./template-report.tsx";
import "./install.css";

/** From a file to an app: choose, see what it brings and what is wrong with it, install. */
export function InstallPage() {
  const { t } = useTranslation("install");
  const locale = useLocale();
  const [template, setTemplate] = useState<Template>();
  const [isReading, setIsReading] = useState(false);
  const read = async (file: File) => {
    setIsReading(true);
    setTemplate(await readTemplate(file, vocabulary));
    setIsReading(false);
  };
  return (
    <Page
      title={t("title")}
      note={t("note")}
      width="text"
      actions={
        <Link className="m-button m-button-default m-button-medium" to={paths.apps}>
          {t("back")}
        </Link>
      }
    >
      <div className="install" lang={locale}>
        <FileDrop isSmall={template !== undefined} isBusy={isReading} onFile={(file) => void read(file)} />
        <div aria-live="polite">{template === undefined ? null : <TemplateReport template={template} />}</div>
      </div>
    </Page>
  );
}
