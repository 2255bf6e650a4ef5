import { describePlace, whereUsed } from "@mortise/definition";
import { useLocale } from "@mortise/ui/shell";
import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { useDraftState } from "../../draft/draft-context.tsx";
import { vocabulary } from "../../registries/vocabulary.ts";

/** Where a field is used; looked up when it is asked for. */
export function UsedIn({ form, field }: { readonly form: string; readonly field: string }) {
  const { t } = useTranslation("form");
  const [isOpen, setIsOpen] = useState(false);
  return (
    <details className="used-in" onToggle={(event) => setIsOpen(event.currentTarget.open)}>
      <summary>{t("usedIn")}</summary>
      {isOpen ? <Places form={form} field={field} /> : null}
    </details>
  );
}

function Places({ form, field }: { readonly form: string; readonly field: string }) {
  const { t } = useTranslation("form");
  const locale = useLocale();
  const app = useDraftState((state) => state.app);
  const places = useMemo(
    () => [
      ...new Set(
        whereUsed(app, vocabulary, { form, field }).map((use) => describePlace(app, use.path, locale).join(" › ")),
      ),
    ],
    [app, form, field, locale],
  );
  if (places.length === 0) return <p className="row-help">{t("usedNowhere")}</p>;
  return (
    <ul>
      {places.map((place) => (
        <li key={place}>{place}</li>
      ))}
    </ul>
  );
}
