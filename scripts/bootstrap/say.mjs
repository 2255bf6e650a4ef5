/** Words for the person at the terminal. They go to stderr, so that a task's own output can be piped. */
export function say(text) {
  process.stderr.write(`mortise: ${text}\n`);
}

/** Ends the command with a message in words instead of a stack. */
export class Stop extends Error {
  constructor(message, exitCode = 1) {
    super(message);
    this.exitCode = exitCode;
  }
}

/** Says what begins, does it, and says how long it took. */
export function timed(what, work) {
  say(`${what} …`);
  const started = Date.now();
  const result = work();
  say(`done in ${Math.max(1, Math.round((Date.now() - started) / 1000))} s`);
  return result;
}
