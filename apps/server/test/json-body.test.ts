import { expect, test } from "vitest";
import { parseJsonBody } from "../src/http/json-body.ts";

const limits = { depth: 8, keys: 20 };
const read = (text: string) => parseJsonBody(Buffer.from(text), limits);
const code = (text: string) => {
  const result = read(text);
  return result.ok ? "ok" : result.error.code;
};

test("reads what JSON.parse reads, escapes and all", () => {
  const value = { a: '"\\', "b:{": ["\\\\", "{[", 1e3, null, true], 中文: "😀" };
  expect(read(JSON.stringify(value))).toEqual({ ok: true, value });
});

test("depth is refused before anything is built", () => {
  expect(code("[".repeat(8) + "]".repeat(8))).toBe("ok");
  expect(code("[".repeat(9) + "]".repeat(9))).toBe("too_deep");
  expect(code("[".repeat(10_000_000))).toBe("too_deep");
  expect(code(JSON.stringify("[".repeat(100)))).toBe("ok");
});

test("keys are counted, colons in texts are not", () => {
  const many = Object.fromEntries(Array.from({ length: 21 }, (_, index) => [`k${index}`, 1]));
  expect(code(JSON.stringify(many))).toBe("too_many_keys");
  expect(code(JSON.stringify({ a: ":".repeat(100) }))).toBe("ok");
});

test("malformed, cut and badly encoded bodies are one code", () => {
  for (const text of ["{", '{"a":}', "{'a':1}", '"open', '{"a":1}}', "NaN"]) expect(code(text)).toBe("malformed_json");
  const result = parseJsonBody(Buffer.from([0x22, 0xff, 0xfe, 0x22]), limits);
  expect(result.ok).toBe(false);
});

test("a key that reaches the prototype is refused, written plainly or escaped", () => {
  expect(code('{"a":{"__proto__":{"isAdmin":true}}}')).toBe("poisoned_key");
  expect(code('{"\\u005f_proto__":{"isAdmin":true}}')).toBe("poisoned_key");
  expect(code('{"a":"__proto__"}')).toBe("ok");
  expect(code('{"constructor":1}')).toBe("ok");
});
