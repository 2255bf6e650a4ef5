import { createPersistedStore } from "@mortise/ui/shell";

const states = ["open", "closed"] as const;

/** Whether the app's menu stands beside the page on wide windows. */
export const menuStore = createPersistedStore<(typeof states)[number]>(
  "mortise.menu",
  (text): text is (typeof states)[number] => states.includes(text as (typeof states)[number]),
  () => "open",
);
