import { ApiError } from "@mortise/client";
import { QueryCache, QueryClient } from "@tanstack/react-query";
import { goToSignIn } from "./sign-in.ts";

/** What a failed request may be tried again, and how often. */
const attempts = 2;

export function createQueryClient(): QueryClient {
  return new QueryClient({
    queryCache: new QueryCache({
      onError: (error) => {
        if (error instanceof ApiError && error.status === 401) goToSignIn();
      },
    }),
    defaultOptions: {
      queries: {
        staleTime: 10_000,
        retry: (failures, error) => failures < attempts && error instanceof ApiError && error.isTransient,
      },
    },
  });
}
