/** Has the browser save a text as a file. */
export function saveTextFile(name: string, text: string, type: string): void {
  const address = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement("a");
  link.href = address;
  // Characters that some file system does not take in a name.
  link.download = name.replace(/[\\/:*?"<>|\p{Cc}]+/gu, " ").trim() || "report";
  link.click();
  // The browser may begin to read only after this turn.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
