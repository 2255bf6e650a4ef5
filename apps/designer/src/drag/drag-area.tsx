import {
  type CollisionDetection,
  DndContext,
  DragOverlay,
  type KeyboardCoordinateGetter,
  KeyboardSensor,
  MouseSensor,
  pointerWithin,
  TouchSensor,
  useSensor,
  useSensors,
} from "@dnd-kit/core";
import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useRef, useState } from "react";
import { gapAt, nextGap, type Point } from "./geometry.ts";
import { boxesOf, createIndicator, type Indicator, itemsOf } from "./indicator.ts";
import "./drag.css";

/** What a drag says to people who can't see it. */
export type DragWords = {
  /** How to drag by keyboard; read with each thing that can be dragged. */
  readonly instructions: string;
  lifted(name: string): string;
  /** `place` counts from 1. */
  over(list: string, place: number, places: number): string;
  dropped(name: string, list: string, place: number): string;
  cancelled(name: string): string;
};

/** Something that can be dragged: what it is, its name, and its place in a list where it comes from one. */
export type Source<Item> = { readonly item: Item; readonly name: string; readonly from?: number };

export type DragAreaProps<Item> = {
  readonly words: DragWords;
  /** `gap`: before the item at this place, counted before the drop. */
  onDrop(item: Item, list: string, gap: number): void;
  /** The gap at which something that comes from outside of the list begins when it is moved by keyboard. */
  startGap(): number;
  /** What follows the pointer. */
  overlay(item: Item): ReactNode;
  readonly children: ReactNode;
};

const IndicatorContext = createContext<Indicator | undefined>(undefined);

/** @throws Error outside of a DragArea */
export function useIndicator(): Indicator {
  const indicator = useContext(IndicatorContext);
  if (!indicator) throw new Error("dragging needs a DragArea around it");
  return indicator;
}

/** Asks whether something is being dragged right now: keys then belong to the drag. */
export function useIsDragging(): () => boolean {
  const { store } = useIndicator();
  return useCallback(() => store.getState().isDragging, [store]);
}

/** The deepest list under the pointer: a list inside another one goes first. */
const deepest: CollisionDetection = (args) =>
  pointerWithin(args)
    .sort((a, b) => depthOf(b.data) - depthOf(a.data))
    .slice(0, 1);
function depthOf(data: { readonly [key: string]: unknown } | undefined): number {
  const container = data?.droppableContainer as
    | { readonly data: { readonly current?: { readonly depth?: number } } }
    | undefined;
  return container?.data.current?.depth ?? 0;
}

/**
 * Where dragging happens. @dnd-kit/core does the sensing; where something lands is ours: a line in a gap of a list,
 * found from the pointer, or walked through with the arrow keys. Nothing moves before the drop.
 */
export function DragArea<Item>({ words, onDrop, startGap, overlay, children }: DragAreaProps<Item>) {
  const [indicator] = useState(createIndicator);
  const [active, setActive] = useState<Source<Item>>();
  const [said, setSaid] = useState("");
  const pointer = useRef<Point | undefined>(undefined);
  const moving = useRef<Source<Item> | undefined>(undefined);

  const follow = useMemo(() => {
    const remember = (event: PointerEvent) => {
      pointer.current = { x: event.clientX, y: event.clientY };
    };
    return {
      start: () => addEventListener("pointermove", remember, { capture: true }),
      stop: () => removeEventListener("pointermove", remember, { capture: true }),
    };
  }, []);

  const point = (list: string, gap: number) => {
    indicator.show(list, gap);
    const target = indicator.lists.get(list);
    const source = moving.current;
    if (target === undefined || source === undefined) return;
    const count = itemsOf(target.element).length - (source.from === undefined ? 0 : 1);
    const place = source.from !== undefined && gap > source.from ? gap : gap + 1;
    setSaid(words.over(target.name, place, count + 1));
  };

  const walk: KeyboardCoordinateGetter = (event) => {
    const step = stepOf(event.code);
    const { list, gap } = indicator.store.getState();
    const element = list === undefined ? undefined : indicator.lists.get(list)?.element;
    if (step === undefined || list === undefined || element === undefined) return undefined;
    event.preventDefault();
    const items = itemsOf(element);
    const next =
      step === "first" ? 0 : step === "last" ? items.length : nextGap(gap, step, items.length, moving.current?.from);
    (items[next] ?? items.at(-1))?.scrollIntoView({ block: "nearest" });
    point(list, next);
    return indicator.place();
  };

  // Sensors that change would render every source anew; the getter they keep asks for the newest way to walk.
  const walking = useRef(walk);
  useEffect(() => {
    walking.current = walk;
  });
  const keyboard = useMemo(
    () => ({
      coordinateGetter: ((event, args) => walking.current(event, args)) satisfies KeyboardCoordinateGetter,
      keyboardCodes: { start: ["Space"], cancel: ["Escape"], end: ["Space", "Enter"] },
    }),
    [],
  );
  const sensors = useSensors(
    useSensor(MouseSensor, mouse),
    useSensor(TouchSensor, touch),
    useSensor(KeyboardSensor, keyboard),
  );

  const end = (sentence: string) => {
    follow.stop();
    indicator.end();
    moving.current = undefined;
    setActive(undefined);
    setSaid(sentence);
  };

  return (
    <DndContext
      sensors={sensors}
      collisionDetection={deepest}
      accessibility={{
        announcements: silence,
        screenReaderInstructions: { draggable: words.instructions },
      }}
      onDragStart={({ active: { data }, activatorEvent }) => {
        const source = data.current as Source<Item>;
        moving.current = source;
        indicator.begin();
        setActive(source);
        setSaid(words.lifted(source.name));
        follow.start();
        if (activatorEvent instanceof KeyboardEvent) {
          const [list] = indicator.lists.keys();
          if (list !== undefined) point(list, source.from ?? startGap());
          pointer.current = undefined;
        }
      }}
      onDragMove={({ over, activatorEvent }) => {
        if (activatorEvent instanceof KeyboardEvent || pointer.current === undefined) return;
        const list = over === null ? undefined : String(over.id);
        const element = list === undefined ? undefined : indicator.lists.get(list)?.element;
        if (list === undefined || element === undefined) return indicator.clear();
        indicator.show(list, gapAt(boxesOf(element), element.getBoundingClientRect(), pointer.current));
      }}
      onDragEnd={() => {
        const { list, gap } = indicator.store.getState();
        const source = moving.current;
        const name = list === undefined ? undefined : indicator.lists.get(list)?.name;
        if (source === undefined || list === undefined || name === undefined)
          return end(words.cancelled(source?.name ?? ""));
        const place = source.from !== undefined && gap > source.from ? gap : gap + 1;
        end(words.dropped(source.name, name, place));
        onDrop(source.item, list, gap);
      }}
      onDragCancel={() => end(words.cancelled(moving.current?.name ?? ""))}
    >
      <IndicatorContext value={indicator}>{children}</IndicatorContext>
      <DragOverlay dropAnimation={null} zIndex={30}>
        {active ? overlay(active.item) : null}
      </DragOverlay>
      <p className="m-visually-hidden" role="status" aria-live="assertive">
        {said}
      </p>
    </DndContext>
  );
}

/** A click that trembles is no drag yet, and a finger that scrolls neither. */
const mouse = { activationConstraint: { distance: 4 } };
const touch = { activationConstraint: { delay: 200, tolerance: 8 } };

/** Our own words are said instead: @dnd-kit knows no gaps, and speaks English only. */
const silence = {
  onDragStart: () => undefined,
  onDragOver: () => undefined,
  onDragEnd: () => undefined,
  onDragCancel: () => undefined,
};

function stepOf(code: string): -1 | 1 | "first" | "last" | undefined {
  if (code === "ArrowUp" || code === "ArrowLeft") return -1;
  if (code === "ArrowDown" || code === "ArrowRight") return 1;
  if (code === "Home") return "first";
  return code === "End" ? "last" : undefined;
}
