import { sampleField } from "@mortise/testing";
import fc from "fast-check";
import { expect, it } from "vitest";
import { money } from "./money.definition.ts";

const context = { locale: "zh-CN", timeZone: "Asia/Shanghai", currency: "CNY" } as const;

it("is exact: every amount of up to 15 digits is kept, shown and read back as it is", () => {
  const amount = fc.record({
    digits: fc.integer({ min: -999_999_999_999_999, max: 999_999_999_999_999 }),
    scale: fc.nat(6),
  });
  fc.assert(
    fc.property(amount, fc.constantFrom("zh-CN", "en-US"), ({ digits, scale }, locale) => {
      const { field } = sampleField(money, { scale });
      const value = Number(`${digits}e-${scale}`);
      expect(money.parse(value, field)).toEqual({ ok: true, value: value === 0 ? 0 : value });
      expect(money.validate(value, field)).toEqual([]);
      const text = money.format(value, field, { ...context, locale });
      expect(text.replace(/\D/g, "").replace(/^0+/, "")).toBe(String(Math.abs(digits)).replace(/^0$/, ""));
      expect(money.read(text, field, context)).toEqual({ ok: true, value: value === 0 ? 0 : value });
    }),
  );
});

it("refuses an amount with a digit more than its scale", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 10 ** 9 }),
      fc.nat(5),
      fc.integer({ min: 1, max: 9 }),
      (digits, scale, last) => {
        const { field } = sampleField(money, { scale });
        const value = Number(`${digits}${last}e-${scale + 1}`);
        expect(money.validate(value, field)).toMatchObject([{ code: "number_scale", params: { scale } }]);
      },
    ),
  );
});

it("is shown with its currency's sign", () => {
  const { field } = sampleField(money, {});
  const shown = (["zh-CN", "en-US"] as const).flatMap((locale) =>
    ["CNY", "USD", "JPY"].map((currency) => money.format(1234.5, field, { ...context, locale, currency })),
  );
  expect(shown).toEqual(["¥1,234.50", "US$1,234.50", "JP¥1,234.50", "CN¥1,234.50", "$1,234.50", "¥1,234.50"]);
});
