import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { readBundle } from "../../scripts/size-budget/bundle.mjs";
import { judge } from "../../scripts/size-budget/judge.mjs";

const dist = mkdtempSync(join(tmpdir(), "mortise-dist-"));
afterEach(() => rmSync(dist, { recursive: true, force: true }));

const budget = {
  lazyChunk: 2,
  shell: [/^index\.html$/],
  pages: [
    { name: "sign-in", limit: 4, chunks: [/sign-in-page/], without: { antd: /anticon/ } },
    { name: "list", limit: 4, chunks: [/list-page/] },
    { name: "unwritten", limit: 1, chunks: [/unwritten-page/], mayBeMissing: "not written yet" },
    { name: "renamed", limit: 1, chunks: [/renamed-page/] },
  ],
};

test("a page weighs its chunk, the shell and all they import, but not what it loads later", () => {
  built({
    "index.html": { kilobytes: 1, imports: ["_shared.js"] },
    "_shared.js": { kilobytes: 1, imports: ["index.html"] },
    "src/sign-in-page.tsx": {
      kilobytes: 1,
      imports: ["_shared.js"],
      dynamicImports: ["src/help.tsx"],
      isDynamicEntry: true,
    },
    "src/list-page.tsx": { kilobytes: 3, isDynamicEntry: true },
    "src/help.tsx": { kilobytes: 1, imports: ["_shared.js"], isDynamicEntry: true },
  });
  expect(verdicts()).toEqual([
    "sign-in 3 of 4",
    "list 5 of 4: over budget",
    "unwritten - of 1",
    "renamed - of 1: no chunk is made from its source",
    "lazy: src/help.tsx 1 of 2",
  ]);
});

test("a lazy chunk does not count what everybody who loads it has loaded", () => {
  built({
    "index.html": { kilobytes: 1 },
    "_controls.js": { kilobytes: 2 },
    "src/list-page.tsx": {
      kilobytes: 1,
      imports: ["_controls.js"],
      dynamicImports: ["src/panel.tsx"],
      isDynamicEntry: true,
    },
    "src/panel.tsx": { kilobytes: 1, imports: ["_controls.js"], isDynamicEntry: true },
  });
  expect(verdicts()).toContain("lazy: src/panel.tsx 1 of 2");
  built({
    "index.html": { kilobytes: 1, dynamicImports: ["src/panel.tsx"] },
    "_controls.js": { kilobytes: 2 },
    "src/list-page.tsx": {
      kilobytes: 1,
      imports: ["_controls.js"],
      dynamicImports: ["src/panel.tsx"],
      isDynamicEntry: true,
    },
    "src/panel.tsx": { kilobytes: 1, imports: ["_controls.js"], isDynamicEntry: true },
  });
  expect(verdicts()).toContain("lazy: src/panel.tsx 3 of 2: over budget");
});

test("a lazy chunk counts with what it alone brings in", () => {
  built({
    "index.html": { kilobytes: 1 },
    "_chart.js": { kilobytes: 2 },
    "src/chart.tsx": { kilobytes: 1, imports: ["_chart.js", "index.html"], isDynamicEntry: true },
  });
  expect(verdicts()).toContain("lazy: src/chart.tsx 3 of 2: over budget");
});

test("a library that a page must do without is found by its mark", () => {
  built({
    "index.html": { kilobytes: 1, imports: ["_shared.js"] },
    "_shared.js": { kilobytes: 1, text: 'className="anticon"' },
    "src/sign-in-page.tsx": { kilobytes: 1, isDynamicEntry: true },
  });
  expect(verdicts()).toContain("sign-in 3 of 4: loads antd");
});

type Chunk = {
  readonly kilobytes: number;
  readonly text?: string;
  readonly imports?: readonly string[];
  readonly dynamicImports?: readonly string[];
  readonly isDynamicEntry?: boolean;
};

function built(chunks: Readonly<Record<string, Chunk>>): void {
  mkdirSync(join(dist, ".vite"), { recursive: true });
  const manifest = Object.entries(chunks).map(([key, { kilobytes, text = "", ...entry }], index) => {
    writeFileSync(join(dist, `${index}.js`), text + incompressible(kilobytes));
    return [key, { file: `${index}.js`, ...entry }];
  });
  writeFileSync(join(dist, ".vite", "manifest.json"), JSON.stringify(Object.fromEntries(manifest)));
}

/** Text that gzip makes about this large: random bytes in base64 shrink by a quarter and no more. */
function incompressible(kilobytes: number): string {
  return Buffer.from(crypto.getRandomValues(new Uint8Array(kilobytes * 1000))).toString("base64");
}

function verdicts(): string[] {
  return judge(readBundle(dist), budget).map(({ name, size, limit, fault }) => {
    const rounded = size === undefined ? "-" : Math.round(size);
    return `${name} ${rounded} of ${limit}${fault ? `: ${fault}` : ""}`;
  });
}
