/**
 * A number times 10^scale as a whole number, rounded half away from zero on its decimal text (1.005 at scale 2 is 101).
 * Undefined beyond 2^53 - 1, where a JavaScript number no longer holds every unit.
 */
export function toScaled(value: number, scale: number): number | undefined {
  if (!Number.isFinite(value)) return undefined;
  const factor = 10 ** scale;
  const near = Math.round(value * factor);
  // Division is rounded correctly, so a quotient that gives the number back proves the units.
  const scaled = near / factor === value ? near : scaleText(value, scale);
  return Number.isSafeInteger(scaled) ? scaled + 0 : undefined;
}

function scaleText(value: number, scale: number): number {
  const [mantissa = "0", exponent = "0"] = Math.abs(value).toString().split("e");
  const [whole = "0", fraction = ""] = mantissa.split(".");
  const digits = whole + fraction;
  const point = whole.length + Number(exponent) + scale;
  if (point < 0) return 0;
  const kept = digits.slice(0, point).padEnd(point, "0");
  const next = digits.charCodeAt(point) - 48;
  const units = Number(kept === "" ? "0" : kept) + (next >= 5 ? 1 : 0);
  return value < 0 ? -units : units;
}

/** Units at `scale` as decimal text: -1205 at scale 2 is `-12.05`. */
export function scaledText(units: number, scale: number): string {
  if (scale === 0) return String(units);
  const digits = String(Math.abs(units)).padStart(scale + 1, "0");
  return `${units < 0 ? "-" : ""}${digits.slice(0, -scale)}.${digits.slice(-scale)}`;
}
