/**
 * Holds back what would move the page while a pointer is pressed. Leaving a field may show its problem, which pushes
 * everything below it down: the button that is just being pressed would slip away under the pointer, and its click would
 * be lost.
 */
export type PressGate = {
  /** Runs the action at once, or after the click where a pointer is pressed. */
  run(action: () => void): void;
  /** Listens; answers how to stop. */
  watch(): () => void;
};

export function createPressGate(): PressGate {
  const waiting: (() => void)[] = [];
  let isPressed = false;
  const press = () => {
    isPressed = true;
  };
  const release = () => {
    isPressed = false;
    // The click comes after the release, before any timer.
    setTimeout(() => {
      for (const action of waiting.splice(0)) action();
    }, 0);
  };
  return {
    run(action) {
      if (isPressed) waiting.push(action);
      else action();
    },
    watch() {
      document.addEventListener("pointerdown", press, true);
      document.addEventListener("pointerup", release, true);
      document.addEventListener("pointercancel", release, true);
      return () => {
        document.removeEventListener("pointerdown", press, true);
        document.removeEventListener("pointerup", release, true);
        document.removeEventListener("pointercancel", release, true);
      };
    },
  };
}
