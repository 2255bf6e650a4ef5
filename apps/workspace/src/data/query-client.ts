import { ApiError } from "@mortise/client";
import { QueryClient } from "@tanstack/react-query";

/** What the server said stays fresh until a live event says otherwise, or half a minute where events don't come. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 30_000,
        retry: (failures, error) => failures < 2 && error instanceof ApiError && error.isTransient,
        refetchOnWindowFocus: true,
      },
    },
  });
}
