import { useEffect } from "react";
import { useStore } from "zustand";
import { createStore } from "zustand/vanilla";
import "./toast.css";

export type Toast = {
  readonly text: string;
  readonly tone?: "neutral" | "positive" | "negative";
  /** What can still be done about it, such as taking it back. */
  readonly action?: { readonly label: string; run(): void };
};
type Shown = Toast & { readonly id: number };

const shown = createStore<{ readonly toasts: readonly Shown[]; readonly next: number }>(() => ({
  toasts: [],
  next: 1,
}));
const life = { plain: 4000, withAction: 10_000 } as const;

/** Says something in passing; with an action it stays ten seconds, without one four. At most three at a time. */
export function toast(message: Toast): void {
  const { toasts, next } = shown.getState();
  shown.setState({ toasts: [...toasts.slice(-2), { ...message, id: next }], next: next + 1 });
}

function dismiss(id: number): void {
  shown.setState({ toasts: shown.getState().toasts.filter((one) => one.id !== id) });
}

/** Where toasts appear; once in an app. A polite live region: what is said is read aloud without interrupting. */
export function Toaster() {
  const toasts = useStore(shown, (state) => state.toasts);
  return (
    <div className="m-toaster" role="status" aria-live="polite">
      {toasts.map((one) => (
        <ToastLine key={one.id} toast={one} />
      ))}
    </div>
  );
}

function ToastLine({ toast: { id, text, tone = "neutral", action } }: { readonly toast: Shown }) {
  const milliseconds = action ? life.withAction : life.plain;
  useEffect(() => {
    const timer = setTimeout(() => dismiss(id), milliseconds);
    return () => clearTimeout(timer);
  }, [id, milliseconds]);
  return (
    <div className={`m-toast m-toast-${tone}`}>
      <span>{text}</span>
      {action ? (
        <button
          type="button"
          onClick={() => {
            dismiss(id);
            action.run();
          }}
        >
          {action.label}
        </button>
      ) : null}
    </div>
  );
}
