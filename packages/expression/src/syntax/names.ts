/** `"a.b"` is `["a", "b"]`; a backslash keeps a point or backslash that belongs to a name. */
export function pathOf(name: unknown): readonly string[] | undefined {
  if (name === null || name === undefined || name === "") return [];
  if (typeof name === "number") return String(name).split(".");
  if (typeof name !== "string") return undefined;
  if (!name.includes("\\")) return name.split(".");
  const path = [""];
  for (let at = 0; at < name.length; at++) {
    const character = name.charAt(at);
    if (character === ".") path.push("");
    else path[path.length - 1] += character === "\\" ? name.charAt(++at) : character;
  }
  return path;
}

export function nameOf(path: readonly string[]): string {
  return path.map((part) => part.replace(/[\\.]/g, "\\$&")).join(".");
}
