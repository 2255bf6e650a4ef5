import { ArrowLeftOutlined } from "@ant-design/icons";
import type { FlowInstanceBody, TaskBody } from "@mortise/client";
import { RecordView } from "@mortise/ui/form";
import { ErrorState, Skeleton, useClient } from "@mortise/ui/shell";
import { useQuery } from "@tanstack/react-query";
import { type RefObject, Suspense } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { useAppModel } from "../data/app-queries.ts";
import { keys } from "../data/keys.ts";
import { memberName } from "../data/related.ts";
import { Decide, type DecideHandle } from "../flow/decide.tsx";
import { FlowSteps } from "../flow/flow-steps.tsx";
import { recordPath } from "../paths.ts";
import { valuesOf } from "../record/values.ts";
import { AppScope, useRelated } from "../scope/app-scope.tsx";
import { useMe } from "../session/me-context.tsx";

export type TaskDetailProps = {
  readonly id: string;
  readonly handle: RefObject<DecideHandle | null>;
  onDecided(): void;
  onBack(): void;
};

/** One task: the record it is about, how far the flow is, and the decision. */
export function TaskDetail({ id, handle, onDecided, onBack }: TaskDetailProps) {
  const { t } = useTranslation("tasks");
  const client = useClient();
  const { data, error, refetch } = useQuery({
    queryKey: [...keys.tasks, "one", id],
    queryFn: ({ signal }) => client.flows.task(id, { signal }),
  });
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton rows={10} />;
  return (
    <article className="task">
      <header className="task-head">
        <button type="button" className="task-back" aria-label={t("back")} onClick={onBack}>
          <ArrowLeftOutlined aria-hidden />
        </button>
        <h2>
          <Link to={recordPath(data.app, data.form, data.record)}>{data.recordTitle}</Link>
        </h2>
      </header>
      <div className="task-body">
        <Suspense fallback={<Skeleton rows={8} />}>
          <AppScope app={data.app}>
            <TaskRecord task={data} />
          </AppScope>
        </Suspense>
        <TaskFlow task={data} />
      </div>
      <TaskFoot task={data} handle={handle} onDecided={onDecided} />
    </article>
  );
}

function TaskRecord({ task }: { readonly task: TaskBody }) {
  const client = useClient();
  const form = useAppModel(task.app).forms.get(task.form);
  const { data, error, refetch } = useQuery({
    queryKey: keys.record(task.app, task.form, task.record),
    queryFn: ({ signal }) => client.records.get(task.app, task.form, task.record, { signal }),
  });
  useRelated(data?.related);
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data || !form) return <Skeleton rows={8} />;
  return <RecordView model={form} values={valuesOf(data)} columns={2} />;
}

function TaskFlow({ task }: { readonly task: TaskBody }) {
  const flow = useFlow(task);
  return flow ? <FlowSteps flow={flow} isReadOnly /> : null;
}

function useFlow(task: TaskBody): FlowInstanceBody | undefined {
  const client = useClient();
  return useQuery({
    queryKey: [...keys.tasks, "flow", task.instance],
    queryFn: ({ signal }) => client.flows.instance(task.instance, { signal }),
  }).data;
}

/** The decision where it is mine and open; else what became of it, kindly. */
function TaskFoot({
  task,
  handle,
  onDecided,
}: Pick<TaskDetailProps, "handle" | "onDecided"> & { readonly task: TaskBody }) {
  const { t } = useTranslation("tasks");
  const me = useMe();
  const flow = useFlow(task);
  if (task.status === "open" && task.assignee === me.id) {
    return (
      <footer className="task-foot">
        <Decide task={task} handle={handle} onDecided={onDecided} />
      </footer>
    );
  }
  const name = (member: string) => (flow && memberName(flow.related, member)) ?? t("somebody");
  const decided = flow?.events.findLast((event) => event.kind === "acted" && event.task === task.id);
  const text =
    task.status === "open"
      ? t("waitsFor", { name: name(task.assignee) })
      : task.status === "cancelled"
        ? t("cancelled")
        : decided?.by === me.id
          ? t("handledByMe")
          : t("handledBy", { name: name(String(decided?.by ?? task.assignee)) });
  return <p className="task-foot task-over">{text}</p>;
}
