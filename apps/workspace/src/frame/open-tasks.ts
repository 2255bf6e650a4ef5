import { useClient } from "@mortise/ui/shell";
import { useQuery } from "@tanstack/react-query";
import { keys } from "../data/keys.ts";

/** How many tasks wait for this user; undefined until known. */
export function useOpenTasks(): number | undefined {
  const client = useClient();
  const query = { box: "todo", limit: 1 } as const;
  return useQuery({ queryKey: keys.taskBox(query), queryFn: ({ signal }) => client.flows.tasks(query, { signal }) })
    .data?.open;
}
