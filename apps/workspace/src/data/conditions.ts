import { type ConditionOperator, type FormModel, valueKindFacts } from "@mortise/definition";

/** One line of the filter: a field, a comparison, a value as records hold it (absent for *is empty* and its opposite). */
export type Condition = {
  readonly field: string;
  readonly operator: ConditionOperator;
  readonly value?: string | number | boolean | readonly string[];
};

export function writeConditions(conditions: readonly Condition[]): string {
  return JSON.stringify(
    conditions.map(({ field, operator, value }) => [field, operator, ...(value === undefined ? [] : [value])]),
  );
}

/** Conditions from an address. What was tampered with beyond understanding is no condition. */
export function readConditions(text: string | null): readonly Condition[] {
  if (text === null) return [];
  try {
    const lines: unknown = JSON.parse(text);
    return Array.isArray(lines) ? lines.flatMap(readLine) : [];
  } catch {
    return [];
  }
}

function readLine(line: unknown): readonly Condition[] {
  if (!Array.isArray(line)) return [];
  const [field, operator, value] = line as readonly unknown[];
  if (typeof field !== "string" || typeof operator !== "string") return [];
  const condition = { field, operator: operator as ConditionOperator };
  if (value === undefined || value === null) return [condition];
  if (Array.isArray(value)) return [{ ...condition, value: value.map(String) }];
  return ["string", "number", "boolean"].includes(typeof value) ? [{ ...condition, value: value as string }] : [];
}

/** Whether a comparison stands for itself, without a value. */
export function needsNoValue(operator: ConditionOperator): boolean {
  return operator === "isBlank" || operator === "isNotBlank";
}

/** A condition that says something: its field exists, its kind has the comparison, its value is there. */
export function isComplete(condition: Condition, form: FormModel): boolean {
  const kind = form.shapeOf(condition.field)?.kind;
  if (kind === undefined || !valueKindFacts[kind].operators.includes(condition.operator)) return false;
  if (needsNoValue(condition.operator)) return true;
  if (Array.isArray(condition.value)) return condition.value.length > 0;
  return condition.value !== undefined && condition.value !== "";
}

/** The conditions as one formula, all of which must hold; undefined where none says anything. */
export function filterFormula(conditions: readonly Condition[], form: FormModel): string | undefined {
  const parts = conditions.filter((one) => isComplete(one, form)).map(formulaOf);
  if (parts.length === 0) return undefined;
  return parts.length === 1 ? parts[0] : `AND(${parts.join(", ")})`;
}

function formulaOf({ field, operator, value }: Condition): string {
  const name = `{${field}}`;
  switch (operator) {
    case "isBlank":
      return `ISBLANK(${name})`;
    case "isNotBlank":
      return `NOT(ISBLANK(${name}))`;
    case "contains":
      return `CONTAINS(${name}, ${literal(value)})`;
    case "startsWith":
      return `STARTSWITH(${name}, ${literal(value)})`;
    case "in":
      return `IN(${[name, ...(Array.isArray(value) ? value : [value]).map(literal)].join(", ")})`;
    default:
      return `${name} ${operator} ${literal(value)}`;
  }
}

/** A value as a formula writes it; quotes inside a text are doubled. */
function literal(value: unknown): string {
  if (typeof value === "boolean") return value ? "TRUE()" : "FALSE()";
  if (typeof value === "number") return String(value);
  return `"${String(value ?? "").replaceAll('"', '""')}"`;
}
