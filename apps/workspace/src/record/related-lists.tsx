import type { FormModel } from "@mortise/definition";
import { localize } from "@mortise/kernel";
import { useClient, useFormat, useLocale } from "@mortise/ui/shell";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { writeConditions } from "../data/conditions.ts";
import { keys } from "../data/keys.ts";
import { formPath, recordPath } from "../paths.ts";

/** Records that refer to this one, by form and field, with the way to all of them. */
export function RelatedLists({ form, record }: { readonly form: FormModel; readonly record: string }) {
  const { t } = useTranslation("record");
  const client = useClient();
  const locale = useLocale();
  const format = useFormat();
  const app = form.app.id;
  const { data } = useQuery({
    queryKey: keys.links(app, form.id, record),
    queryFn: ({ signal }) => client.records.links(app, form.id, record, { signal }),
  });
  if (!data || data.groups.length === 0) return null;
  return (
    <section className="record-section">
      <h3>{t("related")}</h3>
      {data.groups.map((group) => {
        const other = form.app.forms.get(group.form);
        if (!other) return null;
        const all = `${formPath(app, group.form)}?filter=${encodeURIComponent(
          writeConditions([{ field: group.field, operator: "=", value: record }]),
        )}`;
        return (
          <div key={`${group.form}.${group.field}`} className="related-list">
            <header>
              <h4>
                {localize(other.form.name, locale)}
                <span className="related-field">{other.labelOf(group.field, locale)}</span>
              </h4>
              <Link to={all}>{t("allRelated", { text: format.number(group.count) })}</Link>
            </header>
            <ul>
              {group.records.slice(0, 5).map((one) => (
                <li key={one.id}>
                  <Link className="m-cut" to={recordPath(app, group.form, one.id)}>
                    {one.title.trim() || t("untitled")}
                  </Link>
                </li>
              ))}
            </ul>
          </div>
        );
      })}
    </section>
  );
}
