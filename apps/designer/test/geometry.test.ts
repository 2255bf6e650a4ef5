import { expect, test } from "vitest";
import { type Box, gapAt, lineAt, nextGap } from "../src/drag/geometry.ts";

/** Two columns of 100 with 12 between; the fourth box fills its row. */
const list: Box = { left: 0, top: 0, width: 212, height: 300 };
const boxes: readonly Box[] = [
  { left: 0, top: 0, width: 100, height: 60 },
  { left: 112, top: 0, width: 100, height: 60 },
  { left: 0, top: 72, width: 100, height: 60 },
  { left: 0, top: 144, width: 212, height: 80 },
];

test.each([
  ["left half of the first", 10, 30, 0],
  ["right half of the first", 90, 30, 1],
  ["left half of the second", 120, 30, 1],
  ["right half of the second", 200, 30, 2],
  ["the empty place beside the third", 190, 100, 3],
  ["upper half of the wide one", 200, 150, 3],
  ["lower half of the wide one", 10, 220, 4],
  ["far below", 10, 900, 4],
])("%s is gap %#", (_name, x, y, gap) => {
  expect(gapAt(boxes, list, { x, y })).toBe(gap);
});

test("the only gap of an empty list is its first", () => {
  expect(gapAt([], list, { x: 5, y: 5 })).toBe(0);
  expect(lineAt([], list, 0)).toEqual({ x: 0, y: 0, length: 212, isUpright: false });
});

test("the line stands between columns and lies between rows", () => {
  expect(lineAt(boxes, list, 1)).toEqual({ x: 106, y: 0, length: 60, isUpright: true });
  expect(lineAt(boxes, list, 3)).toEqual({ x: 0, y: 138, length: 212, isUpright: false });
  expect(lineAt(boxes, list, 4)).toEqual({ x: 0, y: 230, length: 212, isUpright: false });
});

test("by keyboard a box's own two gaps are one stop, and the ends are ends", () => {
  const downFrom = (from: number | undefined, start: number) => {
    const stops = [start];
    for (let gap = nextGap(start, 1, 4, from); gap !== stops.at(-1); gap = nextGap(gap, 1, 4, from)) stops.push(gap);
    return stops;
  };
  expect(downFrom(undefined, 0)).toEqual([0, 1, 2, 3, 4]);
  expect(downFrom(1, 0)).toEqual([0, 1, 3, 4]);
  expect(nextGap(3, -1, 4, 1)).toBe(1);
  expect(nextGap(0, -1, 4, undefined)).toBe(0);
  expect(downFrom(3, 3)).toEqual([3]);
});
