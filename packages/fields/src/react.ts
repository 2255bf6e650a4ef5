import type { FieldRenderer } from "@mortise/ui";
import { dateRenderer } from "./date/date.renderer.tsx";
import { formulaRenderer } from "./formula/formula.renderer.tsx";
import { linkRenderer } from "./link/link.renderer.tsx";
import { memberRenderer } from "./member/member.renderer.tsx";
import { moneyRenderer } from "./money/money.renderer.tsx";
import { numberRenderer } from "./number/number.renderer.tsx";
import { selectRenderer } from "./select/select.renderer.tsx";
import { switchRenderer } from "./switch/switch.renderer.tsx";
import { textRenderer } from "./text/text.renderer.tsx";
import { textareaRenderer } from "./textarea/textarea.renderer.tsx";

/** How built-in fields are filled in and shown. */
export const fieldRenderers: readonly FieldRenderer[] = [
  textRenderer,
  textareaRenderer,
  numberRenderer,
  moneyRenderer,
  switchRenderer,
  dateRenderer,
  selectRenderer,
  memberRenderer,
  linkRenderer,
  formulaRenderer,
];
