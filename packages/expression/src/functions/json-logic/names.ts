import { listOf, type Typed, types } from "../../check/typed.ts";
import type { Run } from "../../run/frame.ts";
import { readPath } from "../../run/path.ts";
import { pathOf } from "../../syntax/names.ts";
import { toNumeric } from "../../values/coerce.ts";
import { FormulaError, wrongReference } from "../../values/error.ts";
import { toNumber } from "../../values/number.ts";
import { fromOutside, type Inner, isBlank, isList } from "../../values/value.ts";
import { defineFunction, type FunctionEntry } from "../entry.ts";

/**
 * Operators that read fields whose names are computed. What a formula depends on must be known, so a name may only be
 * one of the texts written in the operator's arguments; any other is `#REF!`.
 */
export function namesWithin(args: readonly Typed[]): readonly string[] {
  const names: string[] = [];
  const visit = (node: Typed): void => {
    if (node.kind === "constant" && typeof node.value === "string") names.push(node.value);
    else if (node.kind === "list") node.items.forEach(visit);
    else if (node.kind === "call") node.args.forEach(visit);
  };
  args.forEach(visit);
  return names;
}

type Readers = ReadonlyMap<string, (data: unknown) => Inner>;

function readersOf(typed: readonly Typed[]): Readers {
  return new Map(namesWithin(typed).map((name) => [name, readPath(pathOf(name) ?? [])]));
}

export const variable = defineFunction({
  name: "VARIABLE",
  family: "json-logic",
  readsNames: true,
  params: [
    { name: "name", kind: "any" },
    { name: "otherwise", kind: "any", optional: true },
  ],
  returns: types.any,
  build: ([name, otherwise], typed) => {
    const readers = readersOf(typed);
    return (frame) => {
      const wanted = (name as Run)(frame);
      if (wanted instanceof FormulaError) return wanted;
      const read = readers.get(String(wanted));
      if (!read) return wrongReference;
      const value = read(frame.data);
      return value === null && otherwise ? otherwise(frame) : value;
    };
  },
  help: {
    "zh-CN": "按计算出的名称读取字段（JSON Logic 的 var）；名称必须是其中写出的文本之一。",
    "en-US": "The field of a computed name (JSON Logic's var); the name must be one of the texts written in it.",
  },
  examples: [{ formula: 'VARIABLE(IF({x} > 1, "a", "b"))', result: 20, data: { x: 1, a: 10, b: 20 } }],
});

/** Which of these names are empty in the record at hand. */
function missingAmong(wanted: readonly Inner[], readers: Readers, data: unknown): readonly string[] | FormulaError {
  const missing: string[] = [];
  for (const raw of wanted) {
    const name = fromOutside(raw);
    const read = readers.get(String(name));
    if (!read) return wrongReference;
    const value = read(data);
    if (value === null || value === "") missing.push(String(name));
  }
  return missing;
}

export const missing: FunctionEntry = defineFunction({
  name: "MISSING",
  operator: "missing",
  family: "json-logic",
  readsNames: true,
  params: [{ name: "name", kind: "any", repeats: true }],
  returns: listOf(types.text),
  build: (args, typed) => {
    const readers = readersOf(typed);
    return (frame) => {
      const wanted: Inner[] = [];
      for (const arg of args) {
        const names = arg(frame);
        if (names instanceof FormulaError) return names;
        if (isList(names)) wanted.push(...names);
        else wanted.push(names);
      }
      return missingAmong(wanted, readers, frame.data);
    };
  },
  help: {
    "zh-CN": "这些字段中没有填写的（JSON Logic 的 missing）。",
    "en-US": "Which of these fields are empty (JSON Logic's missing).",
  },
  examples: [{ formula: 'MISSING("a", "b")', result: ["b"], data: { a: "apple" } }],
});

export const missingSome: FunctionEntry = defineFunction({
  name: "MISSINGSOME",
  operator: "missing_some",
  family: "json-logic",
  readsNames: true,
  params: [
    { name: "least", kind: "number" },
    { name: "names", kind: "any" },
  ],
  returns: listOf(types.text),
  build: ([least, names], typed) => {
    const readers = readersOf(typed);
    return (frame) => {
      const count = toNumeric((least as Run)(frame));
      const wanted = (names as Run)(frame);
      if (count instanceof FormulaError) return count;
      if (!isList(wanted)) return isBlank(wanted) ? [] : wrongReference;
      const absent = missingAmong(wanted, readers, frame.data);
      if (absent instanceof FormulaError) return absent;
      return wanted.length - absent.length >= toNumber(count) ? [] : absent;
    };
  },
  help: {
    "zh-CN": "至少填写了若干个时为空列表，否则为没有填写的字段（JSON Logic 的 missing_some）。",
    "en-US":
      "Nothing where at least so many fields are filled in, else the ones that are empty (JSON Logic's missing_some).",
  },
  examples: [
    { formula: 'MISSINGSOME(1, ["a", "b"])', result: [], data: { a: "apple" } },
    { formula: 'MISSINGSOME(2, ["a", "b"])', result: ["b"], data: { a: "apple" } },
  ],
});
