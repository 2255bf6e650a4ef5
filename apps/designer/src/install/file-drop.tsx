import { InboxOutlined } from "@ant-design/icons";
import { type DragEvent, useId, useState } from "react";
import { useTranslation } from "react-i18next";

/** A place to drop a file on, or to choose one with: a real file input with its label around it. */
export function FileDrop({
  isSmall,
  isBusy,
  onFile,
}: {
  readonly isSmall: boolean;
  readonly isBusy: boolean;
  onFile(file: File): void;
}) {
  const { t } = useTranslation("install");
  const id = useId();
  const [isOver, setIsOver] = useState(false);
  const hover = (event: DragEvent) => {
    event.preventDefault();
    setIsOver(event.type !== "dragleave");
  };
  return (
    <label
      className={`drop ${isSmall ? "drop-small" : ""} ${isOver ? "drop-over" : ""}`}
      htmlFor={id}
      onDragEnter={hover}
      onDragOver={hover}
      onDragLeave={hover}
      onDrop={(event) => {
        event.preventDefault();
        setIsOver(false);
        const [file] = event.dataTransfer.files;
        if (file) onFile(file);
      }}
    >
      <InboxOutlined aria-hidden />
      <span className="drop-title">{isBusy ? t("reading") : isSmall ? t("another") : t("choose")}</span>
      <span className="drop-note">{t("chooseNote")}</span>
      <input
        id={id}
        type="file"
        accept=".json,application/json"
        className="m-visually-hidden"
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          // The same file may be chosen again after it was mended.
          event.target.value = "";
          if (file) onFile(file);
        }}
      />
    </label>
  );
}
