/** Ends a switch over a union: a member that nobody handled fails to compile, and throws if data sneaks one in. */
export function exhaustive(value: never, what = "value"): never {
  throw new Error(`unhandled ${what}: ${JSON.stringify(value)}`);
}
