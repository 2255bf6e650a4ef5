import type { FieldType } from "@mortise/definition";
import { date } from "./date/date.definition.ts";
import { formula } from "./formula/formula.definition.ts";
import { link } from "./link/link.definition.ts";
import { member } from "./member/member.definition.ts";
import { money } from "./money/money.definition.ts";
import { number } from "./number/number.definition.ts";
import { select } from "./select/select.definition.ts";
import { switchField } from "./switch/switch.definition.ts";
import { text } from "./text/text.definition.ts";
import { textarea } from "./textarea/textarea.definition.ts";

/** Built-in field types, in the palette's order. */
export const fieldTypes: readonly FieldType[] = [
  text,
  textarea,
  number,
  money,
  switchField,
  date,
  select,
  member,
  link,
  formula,
];
