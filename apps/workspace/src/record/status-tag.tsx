import { useTranslation } from "react-i18next";
import "./status-tag.css";

/** How far a record's approval has come, in a word and a colour. */
export function StatusTag({ status }: { readonly status: string }) {
  const { t } = useTranslation("shell");
  return <span className={`status-tag status-tag-${status}`}>{t(`flowStatus.${status}`)}</span>;
}
