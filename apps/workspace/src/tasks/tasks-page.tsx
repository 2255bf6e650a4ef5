import type { TaskBody, TasksQuery } from "@mortise/client";
import { EmptyState, ErrorState, Skeleton, useClient, useDocumentTitle } from "@mortise/ui/shell";
import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { useRef } from "react";
import { useTranslation } from "react-i18next";
import { useSearchParams } from "react-router";
import { keys } from "../data/keys.ts";
import { useHasRoomBeside } from "../data/use-media.ts";
import type { DecideHandle } from "../flow/decide.tsx";
import { TaskDetail } from "./task-detail.tsx";
import { TaskList } from "./task-list.tsx";
import { useTaskKeys } from "./use-task-keys.ts";
import "./tasks.css";

export const boxes = ["todo", "done", "started"] as const;
export type Box = (typeof boxes)[number];

/** What I am asked, have decided, and have started; one beside the other. J, K, A and R go through them by keyboard. */
export function TasksPage() {
  const { t } = useTranslation("tasks");
  const [search, setSearch] = useSearchParams();
  const hasRoom = useHasRoomBeside();
  const box = boxes.find((one) => one === search.get("box")) ?? "todo";
  const { tasks, query } = useTaskBox(box);
  const asked = search.get("task") ?? undefined;
  // Beside a list there is always one open; on a phone the list comes first.
  const open = asked ?? (hasRoom ? tasks?.[0]?.id : undefined);
  const decide = useRef<DecideHandle>(null);
  useDocumentTitle(t("title"));

  const show = (task: string | undefined, isReplaced = hasRoom) => {
    const next = new URLSearchParams();
    if (box !== "todo") next.set("box", box);
    if (task !== undefined) next.set("task", task);
    setSearch(next, { replace: isReplaced });
  };
  const place = tasks?.findIndex((task) => task.id === open) ?? -1;
  const neighbour = (step: 1 | -1) => (place < 0 ? undefined : tasks?.[place + step]?.id);
  const goOn = () => show(neighbour(1) ?? neighbour(-1));
  useTaskKeys({
    next: () => show(neighbour(1) ?? open),
    previous: () => show(neighbour(-1) ?? open),
    approve: () => decide.current?.press("positive"),
    reject: () => decide.current?.press("negative"),
  });

  return (
    <div className="tasks" data-open={asked !== undefined || undefined}>
      <section className="tasks-list" aria-label={t("title")}>
        <h1>{t("title")}</h1>
        <nav className="tasks-boxes" aria-label={t("boxes")}>
          {boxes.map((one) => (
            <button
              key={one}
              type="button"
              aria-current={one === box ? "true" : undefined}
              onClick={() => setSearch(one === "todo" ? {} : { box: one })}
            >
              {t(`box.${one}`)}
              {one === "todo" && query.data?.pages[0]?.open ? (
                <b className="top-bar-count m-numbers">{query.data.pages[0].open}</b>
              ) : null}
            </button>
          ))}
        </nav>
        {query.error && !tasks ? (
          <ErrorState error={query.error} onRetry={() => void query.refetch()} />
        ) : tasks === undefined ? (
          <Skeleton rows={8} />
        ) : tasks.length === 0 ? (
          <EmptyState title={t(`empty.${box}`)}>{t(`emptyText.${box}`)}</EmptyState>
        ) : (
          <TaskList
            tasks={tasks}
            related={query.data?.pages.at(-1)?.related ?? {}}
            open={open}
            onOpen={(id) => show(id)}
            {...(query.hasNextPage ? { onMore: () => void query.fetchNextPage() } : {})}
          />
        )}
        {box === "todo" && tasks && tasks.length > 0 ? <p className="tasks-keys">{t("keys")}</p> : null}
      </section>
      <section className="tasks-detail" aria-label={t("detail")}>
        {open === undefined ? null : (
          <TaskDetail key={open} id={open} handle={decide} onDecided={goOn} onBack={() => show(undefined)} />
        )}
      </section>
    </div>
  );
}

function useTaskBox(box: Box) {
  const client = useClient();
  const base: TasksQuery = { box, limit: 50 };
  const query = useInfiniteQuery({
    queryKey: [...keys.taskBox(base), "pages"],
    queryFn: ({ signal, pageParam }) =>
      client.flows.tasks({ ...base, ...(pageParam === undefined ? {} : { cursor: pageParam }) }, { signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    placeholderData: keepPreviousData,
  });
  const tasks: readonly TaskBody[] | undefined = query.isPlaceholderData
    ? undefined
    : query.data?.pages.flatMap((page) => page.tasks);
  return { tasks, query };
}
