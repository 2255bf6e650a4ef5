import type { Related, TaskBody } from "@mortise/client";
import { localize } from "@mortise/kernel";
import { useFormat, useLocale } from "@mortise/ui/shell";
import { useTranslation } from "react-i18next";
import { memberName } from "../data/related.ts";
import { Avatar } from "../frame/avatar.tsx";
import "./task-line.css";

/** A task in two lines: about what, from whom, since when. */
export function TaskLine({ task, related }: { readonly task: TaskBody; readonly related: Related }) {
  const { t } = useTranslation("shell");
  const locale = useLocale();
  const format = useFormat();
  const initiator = memberName(related, task.initiator) ?? t("somebody");
  return (
    <>
      <Avatar name={initiator} />
      <span className="task-line-words">
        <span className="task-line-title m-cut" title={task.recordTitle}>
          {task.recordTitle}
        </span>
        <span className="task-line-note m-cut">
          {localize(task.flowName, locale)} · {localize(task.nodeName, locale)} · {initiator}
        </span>
      </span>
      <time className="task-line-time" dateTime={task.openedAt} title={format.dateTime(task.openedAt)}>
        {format.ago(task.openedAt)}
      </time>
    </>
  );
}
