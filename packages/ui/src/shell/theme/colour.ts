/** A colour as sRGB channels from 0 to 255. */
export type Rgb = readonly [red: number, green: number, blue: number];

/** `#rgb` or `#rrggbb`; undefined for anything else. */
export function parseHex(hex: string): Rgb | undefined {
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/i.exec(hex);
  const long = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(hex);
  const parts = short ? short.slice(1).map((digit) => digit + digit) : long?.slice(1);
  const [red, green, blue] = (parts ?? []).map((part) => Number.parseInt(part, 16));
  return red === undefined || green === undefined || blue === undefined ? undefined : [red, green, blue];
}

export function toHex(colour: Rgb): string {
  return `#${colour.map((channel) => Math.round(channel).toString(16).padStart(2, "0")).join("")}`;
}

/** `amount` of `over` (0 to 1) painted over `under`. */
export function mix(under: Rgb, over: Rgb, amount: number): Rgb {
  const channel = (index: 0 | 1 | 2) => under[index] + (over[index] - under[index]) * amount;
  return [channel(0), channel(1), channel(2)];
}

/** Relative luminance of WCAG 2.2, from 0 (black) to 1 (white). */
export function luminance(colour: Rgb): number {
  const [red, green, blue] = colour.map((channel) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Contrast ratio of WCAG 2.2, from 1 to 21. */
export function contrast(one: Rgb, other: Rgb): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

const black: Rgb = [0, 0, 0];
const white: Rgb = [255, 255, 255];

/**
 * The colour nearest to `wanted` that has at least `ratio` against every one of `backgrounds`: darkened step by step
 * where they are light, lightened where they are dark.
 */
export function readable(wanted: Rgb, backgrounds: readonly Rgb[], ratio = 4.5): Rgb {
  const isLight = backgrounds.every((background) => luminance(background) > 0.18);
  for (let step = 0; step <= 50; step += 1) {
    const colour = mix(wanted, isLight ? black : white, step / 50);
    if (backgrounds.every((background) => contrast(colour, background) >= ratio)) return colour;
  }
  return isLight ? black : white;
}

/** Black or white, whichever reads better on `background`. */
export function textOn(background: Rgb): Rgb {
  return contrast(white, background) >= 4.5 ? white : black;
}
