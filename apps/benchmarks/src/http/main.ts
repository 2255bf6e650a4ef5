/**
 * Records over HTTP, beside the floor, in one run. `npm run bench -- http` (after `npm run build`).
 * Quote the ratios and the processor time a request: they hold when the machine is busy with other things.
 */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startFloor } from "./floor.ts";
import { digits } from "./format.ts";
import { measure } from "./load.ts";
import { processMemoryMb } from "./process-usage.ts";
import { startProduct } from "./product.ts";
import { rowCount } from "./rows.ts";
import { type OperationName, operationNames } from "./target.ts";

const requests: Readonly<Record<OperationName, number>> = {
  get: 4000,
  list: 1500,
  update: 3000,
  create: 3000,
  bulk: 40,
};
/** What the product has promised itself, in milliseconds of processor time a request, or rows a second. */
const bars: Readonly<Record<OperationName, string>> = {
  get: "0.5 ms",
  list: "1.5 ms",
  update: "0.5 ms",
  create: "0.5 ms",
  bulk: "20,000 rows/s",
};

const print = (line: string) => process.stdout.write(`${line}\n`);
const folder = await mkdtemp(join(tmpdir(), "mortise-bench-"));
const targets = [];
try {
  const floor = await startFloor(folder);
  targets.push(floor);
  const product = await startProduct(folder);
  targets.push(product);
  print(
    `start to first answer ${Math.round(product.startMs)} ms; ${rowCount} rows loaded over HTTP at ${Math.round(product.loadPerSecond)} rows/s`,
  );
  print(
    `memory after loading: ${Math.round(processMemoryMb(product.pid))} MB, floor ${Math.round(processMemoryMb(floor.pid))} MB`,
  );
  print("");
  print(
    "| operation | connections | floor cpu ms | mortise cpu ms | ratio | floor p50 / p95 ms | mortise p50 / p95 ms | mortise /s | bar |",
  );
  print("|---|--:|--:|--:|--:|--:|--:|--:|--:|");
  for (const name of operationNames) {
    for (const connections of name === "bulk" ? [1] : [1, 8]) {
      const count = requests[name];
      // Both are warmed up first, so that neither pays for compiling its hot code.
      for (const target of targets)
        await measure(target, shifted(target.operations[name], 1_000_000), Math.ceil(count / 10), connections);
      const base = await measure(floor, floor.operations[name], count, connections);
      const ours = await measure(product, shifted(product.operations[name], connections * 10_000), count, connections);
      const rows = product.operations[name].rows ?? 1;
      print(
        `| ${name} | ${connections} | ${digits(base.cpu)} | ${digits(ours.cpu)} | ${(ours.cpu / base.cpu).toFixed(1)} | ${digits(base.p50)} / ${digits(base.p95)} | ${digits(ours.p50)} / ${digits(ours.p95)} | ${Math.round(ours.perSecond * rows)} | ${bars[name]} |`,
      );
    }
  }
  print("");
  print(
    `memory at the end: ${Math.round(processMemoryMb(product.pid))} MB, floor ${Math.round(processMemoryMb(floor.pid))} MB`,
  );
} finally {
  for (const target of targets) await target.stop();
  await rm(folder, { recursive: true, force: true });
}

/** The same operation over other turns, so that what is created twice is never the same. */
function shifted<Op extends { request(turn: number): unknown }>(operation: Op, by: number): Op {
  return { ...operation, request: (turn: number) => operation.request(turn + by) };
}
