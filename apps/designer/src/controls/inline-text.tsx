import { useRef, useState } from "react";
import "./inline-text.css";

export type InlineTextProps = {
  readonly text: string;
  /** What renaming it is called, for screen readers and as a hint. */
  readonly label: string;
  /** Called with what was typed, where it is something and something else. */
  onCommit(text: string): void;
};

/** A text that a click turns into an input; Enter or leaving it keeps what was typed, Escape does not. */
export function InlineText({ text, label, onCommit }: InlineTextProps) {
  const [isEditing, setIsEditing] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  if (isEditing) {
    return (
      <InlineInput
        text={text}
        label={label}
        onCommit={onCommit}
        onClose={() => {
          setIsEditing(false);
          requestAnimationFrame(() => button.current?.focus());
        }}
      />
    );
  }
  return (
    <button ref={button} type="button" className="inline-text" title={label} onClick={() => setIsEditing(true)}>
      {text}
    </button>
  );
}

/** The input while it is edited. */
export function InlineInput({ text, label, onCommit, onClose }: InlineTextProps & { onClose(): void }) {
  const [typed, setTyped] = useState(text);
  const isDone = useRef(false);
  const finish = (isKept: boolean) => {
    if (isDone.current) return;
    isDone.current = true;
    const words = typed.trim();
    if (isKept && words !== "" && words !== text) onCommit(words);
    onClose();
  };
  return (
    <input
      type="text"
      className="input inline-input"
      aria-label={label}
      value={typed}
      maxLength={200}
      ref={(input) => {
        if (input && document.activeElement !== input) {
          input.focus();
          input.select();
        }
      }}
      onChange={(event) => setTyped(event.target.value)}
      onBlur={() => finish(true)}
      onKeyDown={(event) => {
        // Enter and Escape of an input method are its own.
        if (event.nativeEvent.isComposing) return;
        event.stopPropagation();
        if (event.key === "Enter") finish(true);
        else if (event.key === "Escape") finish(false);
      }}
    />
  );
}
