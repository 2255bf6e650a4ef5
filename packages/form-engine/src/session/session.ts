import type { Value } from "@mortise/expression";
import type { Problem } from "@mortise/kernel";
import { planOf, runOver, runStart } from "../engine.ts";
import type { Calculation } from "../form-plan.ts";
import { judgeValue, waitingChecks } from "../judge.ts";
import { followLink, followLinks } from "../links.ts";
import { isSameValue } from "../same-value.ts";
import type { FormEngine, Values } from "../types.ts";
import { type Cell, createCell, renew } from "./cell.ts";
import { createDirtyQueue } from "./dirty-queue.ts";
import { createListeners } from "./listeners.ts";
import type { FormSession, SessionStart } from "./types.ts";

/** Opens a form over a new or a stored record. */
export function createFormSession(engine: FormEngine, start: SessionStart): FormSession {
  const plan = planOf(engine);
  const { environment, linked, previous } = start;
  const opened = previous
    ? runOver(plan, previous, {}, environment, linked)
    : runStart(plan, start.given ?? {}, environment, linked);
  const values: { [field: string]: Value } = { ...opened.values };
  const data = followLinks(values, plan.links, linked) as { [field: string]: Value };
  const warnings = new Map(opened.warnings.map((one) => [one.path, one]));
  /** A formula over a form that is not filled in yet has nothing to warn of. */
  const worthTelling = (one: Calculation, warning: Problem | undefined) =>
    one.reads.every((read) => (values[read] ?? null) !== null) ? warning : undefined;
  const calculationsReading = readersOf(plan.computed);
  const checksReading = readersOf(plan.checks);
  const cells = new Map(
    plan.fields.map((field) => {
      const value = values[field.id] ?? null;
      const readers = {
        plan: field,
        calculations: calculationsReading.get(field.id) ?? [],
        readingChecks: checksReading.get(field.id) ?? [],
      };
      return [field.id, createCell(readers, value, judgeValue(field, value))];
    }),
  );
  const computedCells = plan.computed.map((calculation) => cells.get(calculation.field.id) as Cell);
  for (const [index, cell] of computedCells.entries()) {
    cell.warning = worthTelling(plan.computed[index] as Calculation, warnings.get(cell.plan.path));
    renew(cell, false);
  }
  const queue = createDirtyQueue(plan.computed.length);
  const listeners = createListeners();
  const refused = new Set<string>();
  const dirty = new Set<string>();
  let waiting = waitingChecks(plan, refused);
  const failing = plan.checks.map((check) => !check.holds(data, environment));
  let isAttempted = false;
  let reported: readonly Problem[] = [];
  let hasReported = false;
  let snapshot: Values | undefined;
  let summary: readonly Problem[] = [];
  for (const target of new Set(plan.checks.map((check) => check.target))) pointChecks(target);

  function pointChecks(target: string | undefined): Cell | undefined {
    const cell = target === undefined ? undefined : cells.get(target);
    if (!cell) return undefined;
    cell.checks = plan.checks.flatMap((check, index) =>
      check.target === target && failing[index] && !waiting.has(check) ? [check.problem] : [],
    );
    return cell;
  }

  /** Stores a cell's new value where formulas see it, and queues those that read it. */
  function store(cell: Cell, value: Value): void {
    const { id } = cell.plan;
    cell.value = value;
    values[id] = value;
    if (data !== values) {
      const branch = plan.links.get(id);
      data[id] = branch ? followLink(value, branch, linked) : value;
    }
    queue.add(cell.calculations);
  }

  /** Runs what is queued; answers every field whose value changed, and all whose state did. */
  function settle(changed: Set<Cell>, renewed: Set<Cell>, readersMoved: boolean): void {
    for (let index = queue.take(); index >= 0; index = queue.take()) {
      const calculation = plan.computed[index];
      const cell = computedCells[index];
      if (!calculation || !cell) continue;
      const outcome = calculation.run(data, environment);
      const isSame = isSameValue(cell.value, outcome.value);
      const warning = worthTelling(calculation, outcome.warning);
      if (isSame && isSameWarning(cell.warning, warning)) continue;
      cell.warning = warning;
      cell.entered = outcome.value;
      renewed.add(cell);
      if (isSame) continue;
      store(cell, outcome.value);
      changed.add(cell);
    }
    const affected = new Set([...changed].flatMap((cell) => cell.readingChecks));
    const targets = new Set<string | undefined>();
    for (const index of affected) {
      const check = plan.checks[index];
      if (!check) continue;
      const fails = !check.holds(data, environment);
      if (fails !== failing[index]) targets.add(check.target);
      failing[index] = fails;
    }
    if (readersMoved) {
      waiting = waitingChecks(plan, refused);
      for (const check of plan.checks) targets.add(check.target);
    }
    for (const target of targets) {
      const cell = pointChecks(target);
      if (cell) renewed.add(cell);
    }
  }

  function publish(renewed: ReadonlySet<Cell>): void {
    snapshot = undefined;
    for (const cell of renewed) renew(cell, isAttempted);
    summary = sameOr(summary, summarize());
    listeners.tell(idsOf(renewed));
  }

  const checkProblems = () =>
    plan.checks.flatMap((check, index) => (failing[index] && !waiting.has(check) ? [check.problem] : []));
  const problems = () => [...[...cells.values()].flatMap((cell) => cell.own), ...checkProblems()];
  const summarize = () => {
    const outside = hasReported ? [...[...cells.values()].flatMap((cell) => cell.reported), ...reported] : [];
    return isAttempted ? [...problems(), ...outside] : outside;
  };
  const cellOf = (field: string): Cell => {
    const cell = cells.get(field);
    if (!cell) throw new Error(`form "${plan.model.id}" has no field "${field}" of a known type`);
    return cell;
  };

  return {
    engine,
    isNew: previous === undefined,
    state: (field) => cellOf(field).state,
    values: () => (snapshot ??= { ...values }),
    set(field, entered) {
      const cell = cells.get(field);
      if (!cell || cell.plan.isComputed) return [];
      const { type, field: definition } = cell.plan.model;
      const parsed = type.parse(entered, definition);
      const value = parsed.ok ? parsed.value : cell.plan.blank;
      const readersMoved = cell.isRefused === parsed.ok;
      cell.entered = entered;
      cell.isEdited = true;
      cell.isRefused = !parsed.ok;
      if (parsed.ok) refused.delete(field);
      else refused.add(field);
      cell.own = parsed.ok ? judgeValue(cell.plan, value) : [{ ...parsed.error, path: cell.plan.path }];
      cell.reported = [];
      reported = [];
      const changed = new Set<Cell>();
      const renewed = new Set([cell]);
      if (!isSameValue(cell.value, value)) {
        store(cell, value);
        changed.add(cell);
      }
      if (isSameValue(cell.before, value) && parsed.ok) dirty.delete(field);
      else dirty.add(field);
      settle(changed, renewed, readersMoved);
      publish(renewed);
      return idsOf(changed);
    },
    leave(field) {
      const cell = cellOf(field);
      const isSettled = cell.isRefused || cell.entered === cell.value;
      if (!cell.isEdited || (cell.isLeft && isSettled)) return;
      cell.isLeft = true;
      if (!isSettled) cell.entered = cell.value;
      publish(new Set([cell]));
    },
    attempt() {
      isAttempted = true;
      reported = [];
      const shown = [...cells.values()].filter(
        (cell) => cell.own.length > 0 || cell.checks.length > 0 || cell.reported.length > 0,
      );
      for (const cell of shown) cell.reported = [];
      publish(new Set(shown));
      return problems().length === 0;
    },
    problems,
    problemsOf(field) {
      const cell = cellOf(field);
      return [...cell.own, ...cell.checks, ...cell.reported];
    },
    report(found) {
      const renewed = new Set<Cell>();
      const rest: Problem[] = [];
      for (const one of found) {
        const cell = cells.get(/^\/values\/([^/]+)$/.exec(one.path)?.[1] ?? "");
        if (!cell) rest.push(one);
        else {
          cell.reported = renewed.has(cell) ? [...cell.reported, one] : [one];
          renewed.add(cell);
        }
      }
      reported = rest;
      hasReported = true;
      publish(renewed);
    },
    summary: () => summary,
    changes() {
      const sent: { [field: string]: Value } = {};
      for (const { plan: field, value, before, entered, isRefused } of cells.values()) {
        if (field.isComputed) continue;
        const isNeeded = previous
          ? !isSameValue(before, value)
          : !isSameValue(field.blank, value) || field.model.field.default !== undefined;
        if (isRefused) sent[field.id] = entered;
        else if (isNeeded) sent[field.id] = value;
      }
      return sent;
    },
    isDirty: () => dirty.size > 0,
    relink() {
      const links = new Set([...plan.links.keys()].flatMap((field) => cells.get(field) ?? []));
      for (const cell of links) store(cell, cell.value);
      const changed = new Set(links);
      const renewed = new Set<Cell>();
      settle(changed, renewed, false);
      publish(renewed);
      return idsOf(changed).filter((field) => !plan.links.has(field));
    },
    subscribe: listeners.add,
  };
}

function idsOf(cells: ReadonlySet<Cell>): readonly string[] {
  return [...cells].map((cell) => cell.plan.id);
}

function isSameWarning(one: Problem | undefined, other: Problem | undefined): boolean {
  return one?.code === other?.code && one?.params.error === other?.params.error;
}

/** The list that was, where the new one says the same. */
function sameOr(known: readonly Problem[], next: readonly Problem[]): readonly Problem[] {
  return known.length === next.length && known.every((one, index) => one === next[index]) ? known : next;
}

/** Indexes of what reads each field. */
function readersOf(items: readonly { readonly reads: readonly string[] }[]): ReadonlyMap<string, readonly number[]> {
  const readers = new Map<string, number[]>();
  for (const [index, { reads }] of items.entries()) {
    for (const read of reads) {
      const own = readers.get(read);
      if (own) own.push(index);
      else readers.set(read, [index]);
    }
  }
  return readers;
}
