import type { LocalizedText } from "@mortise/kernel";
import { isObject } from "@mortise/kernel";
import { freeId } from "../../commands/new-element.ts";

/** An option as documents write it. */
export type Option = { readonly id: string; readonly label: LocalizedText; readonly color?: string };

/** The options in a setting's value; whatever is none is left out. */
export function optionsOf(value: unknown): readonly Option[] {
  const items: readonly unknown[] = Array.isArray(value) ? value : [];
  return items.filter((item): item is Option => isObject(item) && typeof item.id === "string");
}

/** Adds options of these labels after the one at `index`, under ids of their own. */
export function insertOptions(
  options: readonly Option[],
  index: number,
  labels: readonly LocalizedText[],
): readonly Option[] {
  const taken = new Set(options.map((option) => option.id));
  const added = labels.map((label): Option => {
    const words = typeof label === "string" ? label : (label["en-US"] ?? "");
    const id = freeId(/[a-z]/i.test(words) ? words : "option", (wish) => taken.has(wish));
    taken.add(id);
    return { id, label };
  });
  return options.toSpliced(index, 0, ...added);
}

/** The options with the one at `from` at `to`. */
export function moveOption(options: readonly Option[], from: number, to: number): readonly Option[] {
  const [moved] = options.slice(from, from + 1);
  return moved === undefined || to < 0 || to >= options.length
    ? options
    : options.toSpliced(from, 1).toSpliced(to, 0, moved);
}

/** Lines of a text, such as a column copied from a spreadsheet: one label a line, empty lines left out. */
export function linesOf(text: string): readonly string[] {
  return text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== "");
}
