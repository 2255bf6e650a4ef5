import type { Related } from "@mortise/client";
import { memberForm } from "@mortise/definition";

/** Titles of records and names of members that any answer told; whoever shows them hears when more are known. */
export type Titles = {
  learn(related: Related): void;
  titleOf(form: string, id: string): string | undefined;
  nameOf(member: string): string | undefined;
  subscribe(listener: () => void): () => void;
};

export function createTitles(): Titles {
  const known = new Map<string, string>();
  const listeners = new Set<() => void>();
  const tell = () => {
    for (const listener of listeners) listener();
  };
  const titleOf = (form: string, id: string) => known.get(`${form}/${id}`);
  return {
    learn(related) {
      let isNews = false;
      for (const [form, titles] of Object.entries(related)) {
        for (const [id, title] of Object.entries(titles)) {
          const key = `${form}/${id}`;
          isNews ||= known.get(key) !== title;
          known.set(key, title);
        }
      }
      // Answers are learnt while pages render: whoever listens is told afterwards.
      if (isNews) queueMicrotask(tell);
    },
    titleOf,
    nameOf: (member) => titleOf(memberForm, member),
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
