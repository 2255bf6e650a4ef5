import { isWord } from "./character-class.ts";
import { type Pattern, regexLimits } from "./program.ts";

/** Positions (UTF-16) of the match and of its groups: group n from 2n to 2n + 1; undefined where it took no part. */
export type Captures = readonly (number | undefined)[];

/**
 * The first match from `from` on, preferring what the pattern prefers. All ways of matching advance together, one
 * character at a time (Thompson 1968; with captures, Pike's machine in Cox, "Regular Expression Matching: the Virtual
 * Machine Approach", 2009), so the time is at most steps times characters. Null: no match; undefined: too much work.
 */
export function findMatch(pattern: Pattern, text: string, from: number): Captures | null | undefined {
  if ((text.length - from) * pattern.steps.length > regexLimits.work) return undefined;
  const machine = new Machine(pattern, text);
  return machine.run(from);
}

type Thread = { readonly at: number; readonly captures: Captures };

class Machine {
  private readonly pattern: Pattern;
  private readonly text: string;
  /** At which position each step was last put on the list; keeps a step from being there twice. */
  private readonly seen: Int32Array;
  private mark = 0;

  constructor(pattern: Pattern, text: string) {
    this.pattern = pattern;
    this.text = text;
    this.seen = new Int32Array(pattern.steps.length).fill(-1);
  }

  run(from: number): Captures | null {
    const { steps } = this.pattern;
    let threads: Thread[] = [];
    let best: Captures | null = null;
    for (let position = from; ; ) {
      // A match that begins here is less preferred than all that began before, and none begins after one was found.
      if (best === null) this.follow(threads, 0, [], position, threads.length === 0);
      else if (threads.length === 0) return best;
      const point = this.text.codePointAt(position);
      const next = position + ((point ?? 0) > 0xffff ? 2 : 1);
      const advanced: Thread[] = [];
      this.mark++;
      for (const thread of threads) {
        const step = steps[thread.at];
        if (step?.do === "match") {
          best = thread.captures;
          break;
        }
        if (step?.do === "character" && point !== undefined && step.test(point)) {
          this.follow(advanced, thread.at + 1, thread.captures, next, false);
        }
      }
      if (point === undefined) return best;
      threads = advanced;
      position = next;
    }
  }

  /** Adds the steps that read a character, or match, and can be reached from `start` without reading one. */
  private follow(threads: Thread[], start: number, begun: Captures, position: number, isFresh: boolean): void {
    if (isFresh) this.mark++;
    const open: Thread[] = [{ at: start, captures: begun }];
    for (let thread = open.pop(); thread; thread = open.pop()) {
      const { at, captures } = thread;
      if (this.seen[at] === this.mark) continue;
      this.seen[at] = this.mark;
      const step = this.pattern.steps[at];
      switch (step?.do) {
        case "jump":
          open.push({ at: at + step.to, captures });
          break;
        case "fork":
          open.push({ at: at + step.second, captures }, { at: at + step.first, captures });
          break;
        case "save": {
          const saved = [...captures];
          saved[step.slot] = position;
          open.push({ at: at + 1, captures: saved });
          break;
        }
        case "assert":
          if (this.holds(step.what, position)) open.push({ at: at + 1, captures });
          break;
        default:
          threads.push(thread);
      }
    }
  }

  private holds(what: "start" | "end" | "boundary" | "no-boundary", position: number): boolean {
    if (what === "start") return position === 0;
    if (what === "end") return position === this.text.length;
    const before = position > 0 && isWord(this.text.charCodeAt(position - 1));
    const after = position < this.text.length && isWord(this.text.charCodeAt(position));
    return (before !== after) === (what === "boundary");
  }
}
