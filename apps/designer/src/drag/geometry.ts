/** A box on the screen, in pixels. */
export type Box = { readonly left: number; readonly top: number; readonly width: number; readonly height: number };
export type Point = { readonly x: number; readonly y: number };
/** Where the insertion line is drawn: its beginning, its length, and whether it stands or lies. */
export type Line = { readonly x: number; readonly y: number; readonly length: number; readonly isUpright: boolean };

/** Distance of the line from the box that it stands beside: half of the space between boxes. */
const aside = 6;
/** A box narrower than this part of its list has others beside it. */
const narrow = 0.75;

/**
 * The gap that a pointer is nearest to among boxes that flow in rows: 0 is before the first box, `boxes.length` after
 * the last. Boxes that fill a row are passed above or below their middle, narrow ones left or right of it.
 */
export function gapAt(boxes: readonly Box[], list: Box, point: Point): number {
  let nearest = -1;
  let least = Number.POSITIVE_INFINITY;
  for (const [index, box] of boxes.entries()) {
    const distance = distanceTo(box, point);
    if (distance < least) {
      least = distance;
      nearest = index;
    }
  }
  const box = boxes[nearest];
  if (box === undefined) return 0;
  const isAfter = isNarrow(box, list) ? point.x > box.left + box.width / 2 : point.y > box.top + box.height / 2;
  return isAfter ? nearest + 1 : nearest;
}

/** The line that shows a gap, in the coordinates of the boxes. */
export function lineAt(boxes: readonly Box[], list: Box, gap: number): Line {
  const next = boxes[gap];
  if (next) {
    return isNarrow(next, list)
      ? { x: next.left - aside, y: next.top, length: next.height, isUpright: true }
      : { x: next.left, y: next.top - aside, length: next.width, isUpright: false };
  }
  const last = boxes.at(-1);
  if (last === undefined) return { x: list.left, y: list.top, length: list.width, isUpright: false };
  return isNarrow(last, list)
    ? { x: last.left + last.width + aside, y: last.top, length: last.height, isUpright: true }
    : { x: last.left, y: last.top + last.height + aside, length: last.width, isUpright: false };
}

/**
 * The next gap in a direction for what is moved by keyboard. The gaps on either side of a box that is itself moved
 * (`from`) are one place, and only the first of them is stopped at.
 */
export function nextGap(gap: number, step: -1 | 1, count: number, from: number | undefined): number {
  let next = gap + step;
  if (from !== undefined && next === from + 1) next += step;
  return next < 0 || next > count ? gap : next;
}

function isNarrow(box: Box, list: Box): boolean {
  return box.width < list.width * narrow;
}

function distanceTo(box: Box, { x, y }: Point): number {
  const dx = Math.max(box.left - x, 0, x - (box.left + box.width));
  const dy = Math.max(box.top - y, 0, y - (box.top + box.height));
  // A box of the pointer's own row goes before one that is merely close.
  return Math.hypot(dx, dy * 4);
}
