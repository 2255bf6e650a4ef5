import type { ElementProperties, ElementType } from "@mortise/definition";
import type { Registry } from "@mortise/kernel";
import { expect, it } from "vitest";

/** The contract of property panels: one for each kind of element, naming each of its settings once, in both languages. */
export function testProperties<Element>(
  types: Registry<ElementType<Element>>,
  panels: readonly ElementProperties[],
): void {
  it.each(types.entries.map(({ type }) => type))("the panel of %s has all of its settings, once", (name) => {
    const found = panels.filter(({ type }) => type === name);
    expect(found).toHaveLength(1);
    const fields = found[0]?.fields ?? [];
    expect(fields.map(({ id }) => id).toSorted()).toEqual(Object.keys(types.get(name)?.settings ?? {}).toSorted());
    for (const { label } of fields) {
      expect(label).toMatchObject({ "zh-CN": expect.stringMatching(/./), "en-US": expect.stringMatching(/./) });
    }
  });
}
