import type { FieldCases } from "@mortise/definition";
import { dateCases } from "./date/date.cases.ts";
import { formulaCases } from "./formula/formula.cases.ts";
import { linkCases } from "./link/link.cases.ts";
import { memberCases } from "./member/member.cases.ts";
import { moneyCases } from "./money/money.cases.ts";
import { numberCases } from "./number/number.cases.ts";
import { selectCases } from "./select/select.cases.ts";
import { switchCases } from "./switch/switch.cases.ts";
import { textCases } from "./text/text.cases.ts";
import { textareaCases } from "./textarea/textarea.cases.ts";

/** What becomes of raw input, type by type: tests, gallery and docs read these. */
export const fieldCases: readonly FieldCases[] = [
  textCases,
  textareaCases,
  numberCases,
  moneyCases,
  switchCases,
  dateCases,
  selectCases,
  memberCases,
  linkCases,
  formulaCases,
];
