import type { CallOptions, MakeOptions, Transport } from "../transport.ts";
import type { FlowInstanceBody, TaskAct, TaskBody, TasksAnswer, TasksQuery } from "../types.ts";

/** What waits for people, and how far flows have come. */
export function flowRoutes({ send }: Transport) {
  return {
    tasks: (query: TasksQuery = {}, options?: CallOptions) => send<TasksAnswer>("GET", "/tasks", { ...options, query }),
    task: (id: string, options?: CallOptions) => send<TaskBody>("GET", `/tasks/${encodeURIComponent(id)}`, options),
    /** @throws ApiError `task_closed` (somebody was first), `task_changed`, `comment_required` */
    act: (id: string, action: string, act: TaskAct, options?: MakeOptions) =>
      send<TaskBody>("POST", `/tasks/${encodeURIComponent(id)}/${encodeURIComponent(action)}`, {
        ...options,
        json: act,
      }),
    instance: (id: string, options?: CallOptions) =>
      send<FlowInstanceBody>("GET", `/flows/${encodeURIComponent(id)}`, options),
    /** The flows that a record went through, newest first. */
    ofRecord: (app: string, form: string, record: string, options?: CallOptions) =>
      send<{ readonly flows: readonly FlowInstanceBody[] }>(
        "GET",
        `/apps/${encodeURIComponent(app)}/forms/${encodeURIComponent(form)}/records/${encodeURIComponent(record)}/flows`,
        options,
      ),
  };
}
