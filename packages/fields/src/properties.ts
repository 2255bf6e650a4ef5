import type { FieldProperties } from "@mortise/definition";
import { dateProperties } from "./date/date.properties.ts";
import { formulaProperties } from "./formula/formula.properties.ts";
import { linkProperties } from "./link/link.properties.ts";
import { memberProperties } from "./member/member.properties.ts";
import { moneyProperties } from "./money/money.properties.ts";
import { numberProperties } from "./number/number.properties.ts";
import { selectProperties } from "./select/select.properties.ts";
import { switchProperties } from "./switch/switch.properties.ts";
import { textProperties } from "./text/text.properties.ts";
import { textareaProperties } from "./textarea/textarea.properties.ts";

/** Property panels of the built-in field types. */
export const fieldProperties: readonly FieldProperties[] = [
  textProperties,
  textareaProperties,
  numberProperties,
  moneyProperties,
  switchProperties,
  dateProperties,
  selectProperties,
  memberProperties,
  linkProperties,
  formulaProperties,
];
