import { LeftOutlined, RightOutlined } from "@ant-design/icons";
import type { QueryAnswer, QueryBody } from "@mortise/client";
import type { FormModel } from "@mortise/definition";
import { Button, useClient, useFormat } from "@mortise/ui/shell";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { keys } from "../data/keys.ts";
import { type ListState, pageSize } from "../data/list-state.ts";
import type { ListActions } from "./use-list-actions.ts";

export type ListFooterProps = {
  readonly form: FormModel;
  readonly state: ListState;
  readonly answer: QueryAnswer | undefined;
  readonly actions: ListActions;
  readonly query: QueryBody;
};

/** How many there are, and the way to the pages before and after. */
export function ListFooter({ form, answer, actions, query }: ListFooterProps) {
  const { t } = useTranslation("list");
  const format = useFormat();
  const shown = answer?.records.length ?? 0;
  const first = actions.page === undefined || shown === 0 ? undefined : actions.page * pageSize + 1;
  const next = answer?.nextCursor ?? undefined;
  return (
    <footer className="list-footer">
      {answer?.count ? <Count form={form} query={query} count={answer.count} /> : <span />}
      <div className="list-pages">
        {first === undefined ? null : (
          <span className="m-numbers">{`${format.number(first)}–${format.number(first + shown - 1)}`}</span>
        )}
        <Button
          size="small"
          icon={<LeftOutlined aria-hidden />}
          aria-label={t("previousPage")}
          disabled={actions.previous === undefined}
          onClick={actions.previous}
        />
        <Button
          size="small"
          icon={<RightOutlined aria-hidden />}
          aria-label={t("nextPage")}
          disabled={next === undefined}
          onClick={() => next !== undefined && actions.next(next)}
        />
      </div>
    </footer>
  );
}

/** Counting everything may take a while: beyond a thousand only those who ask are told exactly. */
function Count({
  form,
  query,
  count,
}: {
  readonly form: FormModel;
  readonly query: QueryBody;
  readonly count: NonNullable<QueryAnswer["count"]>;
}) {
  const { t } = useTranslation("list");
  const client = useClient();
  const format = useFormat();
  const [isAsked, setIsAsked] = useState(false);
  const { cursor: _, ...counted } = query;
  const exact = useQuery({
    queryKey: keys.count(form.app.id, form.id, counted),
    queryFn: ({ signal }) =>
      client.records.query(form.app.id, form.id, { ...counted, count: "exact", limit: 1 }, { signal }),
    enabled: isAsked && count.isCapped,
  });
  const value = exact.data?.count?.value ?? count.value;
  if (!count.isCapped || exact.data) {
    return <span className="m-numbers">{t("total", { count: value, text: format.number(value) })}</span>;
  }
  return (
    <button type="button" className="list-count m-numbers" title={t("countExactly")} onClick={() => setIsAsked(true)}>
      {t("totalMore", { text: format.number(value) })}
    </button>
  );
}
