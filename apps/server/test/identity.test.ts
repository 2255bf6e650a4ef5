import { expect, test } from "vitest";
import { createPasswords } from "../src/identity/passwords.ts";
import { createSignInThrottle } from "../src/identity/throttle.ts";
import { createTokens } from "../src/identity/tokens.ts";

const passwords = createPasswords({ cost: 1024, blockSize: 8, parallelism: 1 });

test("a password verifies against its own hash and nothing else", async () => {
  const stored = await passwords.hash("Пароль 密码 1");
  expect(stored).toMatch(/^scrypt\$1024\$8\$1\$/);
  expect(await passwords.verify("Пароль 密码 1", stored)).toBe(true);
  expect(await passwords.verify("Пароль 密码 2", stored)).toBe(false);
  expect(await passwords.verify("Пароль 密码 1", undefined)).toBe(false);
});

test("what is stored of a token depends on the server's key", () => {
  const one = createTokens("a".repeat(32));
  const token = one.make("mk_");
  expect(token).toMatch(/^mk_[\w-]{43}$/);
  expect(one.hash(token)).not.toContain(token);
  expect(one.hash(token)).not.toBe(createTokens("b".repeat(32)).hash(token));
});

test("guessing slows down for this name from this address only", () => {
  let now = 0;
  const throttle = createSignInThrottle({ now: () => now });
  const tryAt = (address: string) => {
    try {
      throttle.check("admin", address);
      return "allowed";
    } catch (error) {
      return (error as { params: { seconds: number } }).params.seconds;
    }
  };
  for (let index = 0; index < 4; index += 1) throttle.failed("Admin", "10.0.0.1");
  expect(tryAt("10.0.0.1")).toBe("allowed");
  throttle.failed("admin", "10.0.0.1");
  expect(tryAt("10.0.0.1")).toBe(2);
  for (let index = 0; index < 20; index += 1) throttle.failed("admin", "10.0.0.1");
  expect(tryAt("10.0.0.1")).toBe(300);
  expect(tryAt("10.0.0.2")).toBe("allowed");
  now += 301_000;
  expect(tryAt("10.0.0.1")).toBe("allowed");
});
