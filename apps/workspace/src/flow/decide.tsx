import { ApiError, type TaskAction, type TaskBody } from "@mortise/client";
import { localize } from "@mortise/kernel";
import { Button, toast, useClient, useLocale } from "@mortise/ui/shell";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { type RefObject, useId, useImperativeHandle, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { keys } from "../data/keys.ts";
import "./flow.css";

export type DecideProps = {
  readonly task: TaskBody;
  /** Told after the decision counts, or after somebody else's did. */
  onDecided?(): void;
  /** For keys pressed elsewhere on the page: does what a click on the action with this tone does. */
  readonly handle?: RefObject<DecideHandle | null>;
};
export type DecideHandle = { press(tone: TaskAction["tone"]): void };

/** The acts that a task offers. One that needs a comment asks for it when it is missing, and sends nothing before. */
export function Decide({ task, onDecided, handle }: DecideProps) {
  const { t } = useTranslation("flow");
  const client = useClient();
  const queryClient = useQueryClient();
  const locale = useLocale();
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const [comment, setComment] = useState("");
  const [problem, setProblem] = useState<string>();
  const keysOfActs = useRef(new Map<string, string>());

  const refresh = () => {
    void queryClient.invalidateQueries({ queryKey: keys.tasks });
    void queryClient.invalidateQueries({ queryKey: keys.form(task.app, task.form) });
  };
  const decide = useMutation({
    mutationFn: (action: TaskAction) => {
      const idempotencyKey = keysOfActs.current.get(action.id) ?? crypto.randomUUID();
      keysOfActs.current.set(action.id, idempotencyKey);
      return client.flows.act(
        task.id,
        action.id,
        { version: task.version, comment: comment.trim() },
        { idempotencyKey },
      );
    },
    onSuccess: (_, action) => {
      const done = t("decided", { title: task.recordTitle, action: localize(action.label, locale) });
      toast({ text: done, tone: action.tone === "negative" ? "negative" : "positive" });
      refresh();
      onDecided?.();
    },
    onError: (error, action) => {
      keysOfActs.current.delete(action.id);
      if (error instanceof ApiError && (error.code === "task_closed" || error.code === "task_changed")) {
        toast({ text: error.message });
        refresh();
        if (error.code === "task_closed") onDecided?.();
      } else {
        setProblem(error instanceof ApiError ? error.message : String(error));
      }
    },
  });
  const press = (action: TaskAction) => {
    if (decide.isPending) return;
    if (action.needsComment && comment.trim() === "") {
      setProblem(t("commentNeeded", { action: localize(action.label, locale) }));
      field.current?.focus();
      return;
    }
    setProblem(undefined);
    decide.mutate(action);
  };
  useImperativeHandle(handle, () => ({
    press(tone) {
      const action = task.actions.find((one) => one.tone === tone);
      if (action) press(action);
    },
  }));

  return (
    <div className="decide">
      <label htmlFor={id}>{t("comment")}</label>
      <textarea
        ref={field}
        id={id}
        rows={2}
        value={comment}
        placeholder={t("commentHint")}
        aria-invalid={problem !== undefined}
        aria-describedby={`${id}-problem`}
        onChange={(event) => {
          setComment(event.target.value);
          setProblem(undefined);
        }}
      />
      <p id={`${id}-problem`} className="decide-problem" role="alert">
        {problem}
      </p>
      <div className="decide-acts">
        {task.actions.map((action) => (
          <Button
            key={action.id}
            tone={action.tone === "neutral" ? "default" : action.tone}
            isBusy={decide.isPending && decide.variables?.id === action.id}
            onClick={() => press(action)}
          >
            {localize(action.label, locale)}
          </Button>
        ))}
      </div>
    </div>
  );
}

/** The decision on a task of which only the id is known. */
export function DecideOnTask({ id }: { readonly id: string }) {
  const client = useClient();
  const { data } = useQuery({
    queryKey: [...keys.tasks, "one", id],
    queryFn: ({ signal }) => client.flows.task(id, { signal }),
  });
  return data?.status === "open" ? <Decide task={data} /> : null;
}
