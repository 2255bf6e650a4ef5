import { useEffect, useState } from "react";

const first = 40;
const step = 60;

/**
 * How many of `count` fields to mount: those of the first screen at once, the rest in steps between frames, so that a
 * form of 500 fields can be typed into as soon as it appears.
 */
export function useProgressive(count: number): number {
  const [mounted, setMounted] = useState(first);
  useEffect(() => {
    if (mounted >= count) return;
    const timer = setTimeout(() => setMounted((known) => known + step), 0);
    return () => clearTimeout(timer);
  }, [mounted, count]);
  return Math.min(mounted, count);
}
