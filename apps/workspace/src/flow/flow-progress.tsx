import type { FormModel } from "@mortise/definition";
import { useClient } from "@mortise/ui/shell";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { keys } from "../data/keys.ts";
import { FlowSteps } from "./flow-steps.tsx";
import "./flow.css";

/** The approvals a record went through, the newest first, with the decision right here where it is this user's. */
export function FlowProgress({ form, record }: { readonly form: FormModel; readonly record: string }) {
  const { t } = useTranslation("flow");
  const client = useClient();
  const app = form.app.id;
  const { data } = useQuery({
    queryKey: keys.flows(app, form.id, record),
    queryFn: ({ signal }) => client.flows.ofRecord(app, form.id, record, { signal }),
  });
  if (!data || data.flows.length === 0) return null;
  return (
    <section className="record-section">
      <h3>{t("progress")}</h3>
      {data.flows.map((flow) => (
        <FlowSteps key={flow.id} flow={flow} />
      ))}
    </section>
  );
}
