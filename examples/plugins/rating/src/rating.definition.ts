import { defineFieldType } from "@mortise/definition";
import { err, ok, problem } from "@mortise/kernel";
import { type Static, Type } from "typebox";

export const star = "★";
const noStar = "☆";
const mostStars = 10;

const settings = {
  stars: Type.Optional(
    Type.Integer({ minimum: 3, maximum: mostStars, description: "How many there are; 5 where absent" }),
  ),
};
const Settings = Type.Object(settings);
type RatingSettings = Static<typeof Settings>;

/** How many stars there are to give. */
export function starsOf({ stars }: RatingSettings): number {
  return stars ?? 5;
}

/** One to five stars: a whole number, so storage, conditions and reports need to know nothing new. */
export const rating = defineFieldType<RatingSettings>({
  type: "example.rating",
  label: { "zh-CN": "评分", "en-US": "Rating" },
  group: "basic",
  settings,
  initial: () => ({ stars: 5 }),
  shape: () => ({ kind: "number" }),
  parse(raw) {
    if (raw === null) return ok(null);
    return typeof raw === "number" && Number.isFinite(raw) ? ok(raw) : err(problem("number_expected"));
  },
  validate(value, field) {
    if (typeof value !== "number") return [];
    if (!Number.isInteger(value)) return [problem("number_integer")];
    if (value < 1) return [problem("number_min", "", { min: 1 })];
    return value > starsOf(field) ? [problem("number_max", "", { max: starsOf(field) })] : [];
  },
  format(value, field) {
    if (typeof value !== "number") return "";
    // A stored value may be older than the settings, or wrong: whatever it is, it has a text.
    const given = Math.min(Math.max(Math.trunc(value), 0), mostStars);
    return star.repeat(given) + noStar.repeat(Math.max(0, starsOf(field) - given));
  },
  read(cell) {
    const text = cell.normalize("NFKC").trim();
    if (text === "") return ok(null);
    if (/^★+☆*$/.test(text)) return ok(text.split(star).length - 1);
    return /^\d+$/.test(text) ? ok(Number(text)) : err(problem("number_expected"));
  },
  jsonSchema: (field) => ({ type: "integer", minimum: 1, maximum: starsOf(field) }),
});
