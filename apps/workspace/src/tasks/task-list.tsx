import type { Related, TaskBody } from "@mortise/client";
import { localize } from "@mortise/kernel";
import { Button, useLocale } from "@mortise/ui/shell";
import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { TaskLine } from "./task-line.tsx";

export type TaskListProps = {
  readonly tasks: readonly TaskBody[];
  readonly related: Related;
  readonly open: string | undefined;
  onOpen(id: string): void;
  onMore?(): void;
};

export function TaskList({ tasks, related, open, onOpen, onMore }: TaskListProps) {
  const { t } = useTranslation("tasks");
  return (
    <ul className="task-lines">
      {tasks.map((task) => (
        <li key={task.id}>
          <Line task={task} related={related} isOpen={task.id === open} onOpen={onOpen} />
        </li>
      ))}
      {onMore ? (
        <li className="tasks-more">
          <Button tone="quiet" onClick={onMore}>
            {t("more")}
          </Button>
        </li>
      ) : null}
    </ul>
  );
}

function Line({
  task,
  related,
  isOpen,
  onOpen,
}: {
  readonly task: TaskBody;
  readonly related: Related;
  readonly isOpen: boolean;
  onOpen(id: string): void;
}) {
  const line = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (isOpen) line.current?.scrollIntoView({ block: "nearest" });
  }, [isOpen]);
  return (
    <button
      ref={line}
      type="button"
      className="task-line"
      aria-current={isOpen ? "true" : undefined}
      onClick={() => onOpen(task.id)}
    >
      <TaskLine task={task} related={related} />
      <Outcome task={task} />
    </button>
  );
}

/** On tasks that are over: what was decided. */
function Outcome({ task }: { readonly task: TaskBody }) {
  const { t } = useTranslation("tasks");
  const locale = useLocale();
  if (task.status === "open") return null;
  const text = task.decisionLabel ? localize(task.decisionLabel, locale) : t(`over.${task.status}`);
  return <span className="task-outcome">{text}</span>;
}
