import { createRegistry } from "@mortise/kernel";
import { formChoiceSetting } from "./form-choice/form-choice.tsx";
import { formulaSetting } from "./formula/formula.tsx";
import { optionsSetting } from "./options/options.tsx";
import { textSetting } from "./text/text.tsx";

export const settingTypes = createRegistry("settings", [
  textSetting,
  optionsSetting,
  formChoiceSetting,
  formulaSetting,
]);
