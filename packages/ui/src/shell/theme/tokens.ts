import { mix, parseHex, type Rgb, readable, textOn, toHex } from "./colour.ts";

export type Scheme = "light" | "dark";

/** Every colour of the product in one scheme. Written to the page as `--m-<name>` and handed to the components. */
export type Tokens = { readonly [Name in TokenName]: string };
export const tokenNames = [
  /** Behind everything. */
  "canvas",
  /** Cards, tables, panels, bars. */
  "surface",
  /** Rows and entries under the pointer, table heads. */
  "subtle",
  "border",
  /** Borders of what can be used; 3:1 against a surface. */
  "border-strong",
  "text",
  "text-2",
  "text-3",
  /** The company's colour, corrected to 4.5:1 on every background above. */
  "accent",
  "accent-hover",
  "on-accent",
  /** Behind what is chosen. */
  "accent-soft",
  "positive",
  "positive-soft",
  "negative",
  "negative-soft",
  "warning",
  "warning-soft",
  "shadow",
  "scrim",
] as const;
type TokenName = (typeof tokenNames)[number];

export const defaultAccent = "#2f5bd0";

type Base = {
  readonly canvas: string;
  readonly surface: string;
  readonly subtle: string;
  readonly border: string;
  readonly "border-strong": string;
  readonly text: string;
  readonly "text-2": string;
  readonly "text-3": string;
  readonly shadow: string;
  readonly scrim: string;
};

const bases: { readonly [S in Scheme]: Base } = {
  light: {
    canvas: "#f5f6f8",
    surface: "#ffffff",
    subtle: "#f1f3f6",
    border: "#e4e7ec",
    "border-strong": "#858d9d",
    text: "#181c25",
    "text-2": "#444c5c",
    "text-3": "#5b6475",
    shadow: "rgb(16 24 40 / 12%)",
    scrim: "rgb(16 24 40 / 40%)",
  },
  dark: {
    canvas: "#101216",
    surface: "#181b21",
    subtle: "#21252d",
    border: "#2d323c",
    "border-strong": "#7a8393",
    text: "#e9ebf0",
    "text-2": "#bcc2ce",
    "text-3": "#9ca4b3",
    shadow: "rgb(0 0 0 / 50%)",
    scrim: "rgb(0 0 0 / 60%)",
  },
};

const meanings = { positive: "#17803d", negative: "#d03030", warning: "#a15c07" } as const;

/** The tokens of a scheme for a company colour (`#rrggbb`; the product's own where it can't be read). */
export function tokensOf(scheme: Scheme, accentHex: string = defaultAccent): Tokens {
  const base = bases[scheme];
  const surface = rgb(base.surface);
  const backgrounds = [surface, rgb(base.canvas), rgb(base.subtle)];
  const accent = readableWithSoft(parseHex(accentHex) ?? rgb(defaultAccent), backgrounds, surface);
  const meaning = (hex: string) => readableWithSoft(rgb(hex), backgrounds, surface);
  const positive = meaning(meanings.positive);
  const negative = meaning(meanings.negative);
  const warning = meaning(meanings.warning);
  const towards: Rgb = scheme === "light" ? [0, 0, 0] : [255, 255, 255];
  return {
    ...base,
    accent: toHex(accent),
    "accent-hover": toHex(mix(accent, towards, 0.14)),
    "on-accent": toHex(textOn(accent)),
    "accent-soft": toHex(soft(surface, accent)),
    positive: toHex(positive),
    "positive-soft": toHex(soft(surface, positive)),
    negative: toHex(negative),
    "negative-soft": toHex(soft(surface, negative)),
    warning: toHex(warning),
    "warning-soft": toHex(soft(surface, warning)),
  };
}

function soft(surface: Rgb, colour: Rgb): Rgb {
  return mix(surface, colour, 0.1);
}

/** Readable on the page's backgrounds and on its own soft tint, which follows from the colour itself. */
function readableWithSoft(wanted: Rgb, backgrounds: readonly Rgb[], surface: Rgb): Rgb {
  let colour = readable(wanted, backgrounds);
  for (let round = 0; round < 4; round += 1) colour = readable(colour, [...backgrounds, soft(surface, colour)], 4.55);
  return colour;
}

function rgb(hex: string): Rgb {
  const colour = parseHex(hex);
  if (!colour) throw new Error(`not a colour: ${hex}`);
  return colour;
}
