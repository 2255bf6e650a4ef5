/** Time, randomness and identifiers come in from outside, so that engines stay pure and tests decide. */
export interface Clock {
  /** Milliseconds since the epoch, UTC. */
  now(): number;
}

export interface IdSource {
  /** A new opaque id: sorts by time of making, can't be guessed, safe in URLs. */
  next(): string;
}
