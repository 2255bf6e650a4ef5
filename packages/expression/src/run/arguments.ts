import type { FunctionEntry, Param } from "../functions/entry.ts";
import { parseMoment } from "../functions/moment.ts";
import { limits } from "../limits.ts";
import type { Environment } from "../types.ts";
import { toList, toNumeric, toText, toTruth } from "../values/coerce.ts";
import { Decimal } from "../values/decimal.ts";
import { FormulaError, wrongValue } from "../values/error.ts";
import { round, toNumber } from "../values/number.ts";
import { fromOutside, type Inner, isBlank, isList, isNumeric } from "../values/value.ts";
import type { Frame, Run } from "./frame.ts";

/** Means that the whole call is empty, because an argument is that it can't do without. */
const emptyCall = Symbol("empty");
type Converted = unknown;

/** A closure that computes all arguments, converts them for their parameters and applies the function. */
export function applyEagerly(entry: FunctionEntry, args: readonly Run[]): Run {
  const { params } = entry;
  const apply = entry.apply as unknown as (values: readonly Converted[], frame: Frame) => Inner;
  const last = params[params.length - 1];
  const fixed = last?.repeats ? params.length - 1 : params.length;
  const converters = params.map(converterOf);
  const count = Math.min(fixed, args.length);

  return (frame) => {
    const values: Converted[] = [];
    let isEmpty = false;
    for (let index = 0; index < count; index++) {
      const given = (args[index] as Run)(frame);
      if (given instanceof FormulaError) return given;
      const value = (converters[index] as Converter)(given, frame.environment);
      if (value instanceof FormulaError) return value;
      // An error in a later argument still counts for more.
      if (value === emptyCall) isEmpty = true;
      values.push(value);
    }
    while (values.length < fixed) values.push(undefined);
    if (last?.repeats) {
      const rest: Converted[] = [];
      const convert = converters[fixed] as Converter;
      for (let index = fixed; index < args.length; index++) {
        const given = (args[index] as Run)(frame);
        if (given instanceof FormulaError) return given;
        const failure = collect(given, last, convert, frame.environment, rest);
        if (failure) return failure;
      }
      values.push(rest);
    }
    return isEmpty ? null : apply(values, frame);
  };
}

function collect(
  given: Inner,
  param: Param,
  convert: Converter,
  environment: Environment,
  into: Converted[],
): FormulaError | undefined {
  if (param.kind === "numbers" || param.kind === "values") {
    if (isList(given)) {
      for (const item of given) {
        const failure = collect(fromOutside(item), param, convert, environment, into);
        if (failure) return failure;
      }
      return into.length > limits.listLength ? wrongValue : undefined;
    }
    if (param.kind === "numbers" && isBlank(given)) return undefined;
  }
  const value = convert(given, environment);
  if (value instanceof FormulaError) return value;
  into.push(value === emptyCall ? null : value);
  return undefined;
}

type Converter = (value: Inner, environment: Environment) => Converted;

function converterOf(param: Param): Converter {
  switch (param.kind) {
    case "number":
    case "numbers":
      return toNumeric;
    case "integer":
      return toInteger;
    case "text":
      return toText;
    case "truth":
      return toTruth;
    case "date":
      return (value, environment) => {
        const moment = toMoment(value, environment);
        return typeof moment === "object" && "day" in moment ? moment.day : moment;
      };
    case "moment":
      return toMoment;
    case "single":
      return (value) => (isList(value) ? wrongValue : value);
    case "list":
      return toList;
    case "any":
    case "values":
    case "body":
      return (value) => value;
  }
}

function toMoment(value: Inner, environment: Environment) {
  if (isBlank(value)) return emptyCall;
  return (typeof value === "string" ? parseMoment(value, environment) : undefined) ?? wrongValue;
}

function toInteger(value: Inner): number | FormulaError {
  const number = toNumeric(value);
  if (number instanceof FormulaError) return number;
  if (Number.isInteger(number)) return number as number;
  const whole = round(number, 0, "toward-zero");
  return isNumeric(whole) ? (whole instanceof Decimal ? toNumber(whole) : whole) : whole;
}
