import { err, ok, type Problem, problem, type Result } from "@mortise/kernel";

export type JsonLimits = { readonly depth: number; readonly keys: number };

const quote = 0x22;
const backslash = 0x5c;
const openBrace = 0x7b;
const closeBrace = 0x7d;
const openBracket = 0x5b;
const closeBracket = 0x5d;
const colon = 0x3a;

/**
 * Reads a JSON body. Depth and number of keys are counted over the bytes before anything is built from them, so that
 * a hostile body costs one pass; keys that reach an object's prototype are refused.
 *
 * @returns the value; undefined for a body without bytes
 */
export function parseJsonBody(bytes: Buffer, limits: JsonLimits): Result<unknown, Problem> {
  if (bytes.length === 0) return ok(undefined);
  const tooMuch = measure(bytes, limits);
  if (tooMuch) return err(tooMuch);
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    const value: unknown = JSON.parse(text);
    const poisoned = text.includes("__proto__") || text.includes("\\u") ? findPoison(value) : undefined;
    return poisoned ? err(problem("poisoned_key", "", { key: poisoned })) : ok(value);
  } catch {
    return err(problem("malformed_json"));
  }
}

function measure(bytes: Buffer, limits: JsonLimits): Problem | undefined {
  let depth = 0;
  let keys = 0;
  for (let at = 0; at < bytes.length; at += 1) {
    switch (bytes[at]) {
      case quote:
        at = endOfText(bytes, at + 1);
        break;
      case openBrace:
      case openBracket:
        depth += 1;
        if (depth > limits.depth) return problem("too_deep", "", { limit: limits.depth });
        break;
      case closeBrace:
      case closeBracket:
        depth -= 1;
        break;
      case colon:
        keys += 1;
        if (keys > limits.keys) return problem("too_many_keys", "", { limit: limits.keys });
        break;
      default:
    }
  }
  return undefined;
}

/** Index of the quote that closes the text which starts at `at`. */
function endOfText(bytes: Buffer, at: number): number {
  for (let end = bytes.indexOf(quote, at); end !== -1; end = bytes.indexOf(quote, end + 1)) {
    let before = end - 1;
    while (before >= at && bytes[before] === backslash) before -= 1;
    if ((end - 1 - before) % 2 === 0) return end;
  }
  return bytes.length;
}

function findPoison(value: unknown): string | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  if (!Array.isArray(value) && Object.hasOwn(value, "__proto__")) return "__proto__";
  for (const inner of Object.values(value)) {
    const found = findPoison(inner);
    if (found) return found;
  }
  return undefined;
}
