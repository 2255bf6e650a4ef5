import type { Clock, IdSource } from "./ports.ts";

const alphabet = "0123456789abcdefghjkmnpqrstvwxyz";
const timeLength = 9;
const randomLength = 7;

/**
 * Ids of 16 characters: 45 bits of milliseconds, then 35 random bits, in Crockford's base 32 (lower case). Text order
 * is order of making; within a millisecond, and when the clock steps back, the random part counts on.
 *
 * @param randomBytes gives `count` unpredictable bytes
 */
export function createIdSource(clock: Clock, randomBytes: (count: number) => Uint8Array): IdSource {
  let lastTime = 0;
  let lastRandom: number[] = [];
  return {
    next() {
      const now = clock.now();
      if (now > lastTime) {
        lastTime = now;
        lastRandom = [...randomBytes(randomLength)].map((byte) => byte & 31);
      } else if (increment(lastRandom)) {
        lastTime += 1;
      }
      return encodeTime(lastTime) + lastRandom.map((digit) => alphabet[digit]).join("");
    },
  };
}

/** Counts the digits up by one, in place; true when they ran over to zero. */
function increment(digits: number[]): boolean {
  for (let index = digits.length - 1; index >= 0; index -= 1) {
    const next = ((digits[index] ?? 0) + 1) & 31;
    digits[index] = next;
    if (next !== 0) return false;
  }
  return true;
}

function encodeTime(time: number): string {
  let text = "";
  let rest = time;
  for (let index = 0; index < timeLength; index += 1) {
    text = alphabet[rest % 32] + text;
    rest = Math.floor(rest / 32);
  }
  return text;
}
