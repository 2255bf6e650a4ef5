import { QueryClient } from "@tanstack/react-query";
import { expect, test, vi } from "vitest";
import { keys } from "./keys.ts";
import { invalidate, staleKeys } from "./live-updates.tsx";

test("a record makes the lists of its form, itself and the dashboards of its app stale", () => {
  const stale = staleKeys({ kind: "record", app: "crm", form: "deal", record: "r1", operation: "update" });
  const isStale = (key: readonly unknown[]) =>
    stale.some((prefix) => prefix.every((part, index) => key[index] === part));
  expect(isStale(keys.list("crm", "deal", { limit: 50 }))).toBe(true);
  expect(isStale(keys.history("crm", "deal", "r1"))).toBe(true);
  expect(isStale(keys.dashboard("crm", "overview"))).toBe(true);
  expect(isStale(keys.list("crm", "account", { limit: 50 }))).toBe(false);
  expect(isStale(keys.tasks)).toBe(false);
});

test("a thousand events in a moment have each thing read once", () => {
  vi.useFakeTimers();
  const queryClient = new QueryClient();
  const invalidateQueries = vi.spyOn(queryClient, "invalidateQueries");
  for (let index = 0; index < 1000; index += 1) {
    invalidate(queryClient, { kind: "record", app: "crm", form: "deal", record: `r${index}`, operation: "create" });
  }
  vi.runAllTimers();
  vi.useRealTimers();
  expect(invalidateQueries).toHaveBeenCalledTimes(2);
});
