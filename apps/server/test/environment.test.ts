import { expect, test } from "vitest";
import { readEnvironment } from "../src/config/environment.ts";

test("defaults are safe: loopback, SQLite, info", () => {
  const result = readEnvironment({}, "/srv/mortise");
  expect(result).toMatchObject({
    ok: true,
    value: {
      host: "127.0.0.1",
      port: 8080,
      dataDir: "/srv/mortise/data",
      role: "all",
      hasDemo: true,
      logLevel: "info",
    },
  });
});

test("every fault is told at once, in words, without repeating secrets", () => {
  const result = readEnvironment(
    {
      PORT: "eighty",
      DATABASE_URL: "mysql://root:hush@db/x",
      ADMIN_PASSWORD: "short",
      LOG_LEVEL: "loud",
      ROLE: "boss",
      DEMO: "yes",
      PUBLIC_URL: "crm.example",
      SECRET_KEY: "abc",
      TRUST_PROXY: "<>",
    },
    "/",
  );
  expect(result.ok).toBe(false);
  if (result.ok) return;
  expect(result.error).toHaveLength(9);
  expect(result.error.join("\n")).toContain('PORT should be a number from 0 to 65535; it is "eighty"');
  expect(result.error.join("\n")).not.toMatch(/hush|short|abc/);
});

test("a role of its own needs a database that several processes can share", () => {
  expect(readEnvironment({ ROLE: "worker" }, "/").ok).toBe(false);
  expect(readEnvironment({ ROLE: "worker", DATABASE_URL: "postgres://db/crm" }, "/").ok).toBe(true);
});
