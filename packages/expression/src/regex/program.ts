/** One step of a pattern's program; numbers are positions in it. */
export type Step =
  | { readonly do: "character"; readonly test: (point: number) => boolean }
  /** `first` is preferred: what is greedy and what is not */
  | { readonly do: "fork"; first: number; second: number }
  | { readonly do: "jump"; to: number }
  /** remembers the position as the `slot`-th: group n begins at slot 2n and ends at 2n + 1 */
  | { readonly do: "save"; readonly slot: number }
  | { readonly do: "assert"; readonly what: "start" | "end" | "boundary" | "no-boundary" }
  | { readonly do: "match" };

export type Pattern = { readonly steps: readonly Step[]; readonly groups: number };

export const regexLimits = { patternLength: 1_000, steps: 2_000, repeats: 1_000, work: 20_000_000 } as const;
