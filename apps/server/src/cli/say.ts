import { describeProblem, type Problem, type Refusal } from "@mortise/kernel";

/** A line for the person at the terminal. */
export function say(text: string): void {
  process.stdout.write(`${text}\n`);
}

/** A line about something that went wrong. */
export function complain(text: string): void {
  process.stderr.write(`${text}\n`);
}

/** A problem in one line: where, what, which code. */
export function problemLine(one: Problem): string {
  const { message, advice } = describeProblem(one, "en-US");
  return `${one.severity} ${one.path || "/"} ${message}${advice ? `. ${advice}` : ""} (${one.code})`;
}

export function complainOf(refusal: Refusal): void {
  complain(`mortise: ${refusal.message} (${refusal.code})`);
  for (const one of refusal.problems) complain(`  ${problemLine(one)}`);
}
