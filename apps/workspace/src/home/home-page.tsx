import { EmptyState, ErrorState, Page, Skeleton, useClient, useFormat } from "@mortise/ui/shell";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { keys } from "../data/keys.ts";
import { useMe } from "../session/me-context.tsx";
import { TaskLine } from "../tasks/task-line.tsx";
import { AppCards } from "./app-cards.tsx";
import "./home.css";

const query = { box: "todo", limit: 6 } as const;

/** Where a day begins: what waits for me, then where to go. */
export function HomePage() {
  const { t } = useTranslation("home");
  const me = useMe();
  const format = useFormat();
  return (
    <Page
      title={t("greeting", { name: me.name, time: t(partOfDay(new Date())) })}
      note={format.date(Date.now())}
      width="medium"
    >
      <section className="home-section" aria-labelledby="home-tasks">
        <header>
          <h2 id="home-tasks">{t("tasks")}</h2>
          <Link to="/tasks">{t("allTasks")}</Link>
        </header>
        <Tasks />
      </section>
      <section className="home-section" aria-labelledby="home-apps">
        <header>
          <h2 id="home-apps">{t("apps")}</h2>
        </header>
        <AppCards />
      </section>
    </Page>
  );
}

function Tasks() {
  const { t } = useTranslation("home");
  const client = useClient();
  const { data, error, refetch } = useQuery({
    queryKey: keys.taskBox(query),
    queryFn: ({ signal }) => client.flows.tasks(query, { signal }),
  });
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton rows={3} />;
  if (data.tasks.length === 0) return <EmptyState title={t("noTasks")}>{t("noTasksText")}</EmptyState>;
  return (
    <ul className="card task-lines">
      {data.tasks.map((task) => (
        <li key={task.id}>
          <Link className="task-line" to={`/tasks?task=${task.id}`}>
            <TaskLine task={task} related={data.related} />
          </Link>
        </li>
      ))}
    </ul>
  );
}

/** The name of the greeting that fits the hour. */
function partOfDay(now: Date): "morning" | "afternoon" | "evening" {
  const hour = now.getHours();
  if (hour < 12) return "morning";
  return hour < 18 ? "afternoon" : "evening";
}
