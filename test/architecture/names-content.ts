/**
 * Whether a source names this kind of content in a string. A name that is an everyday word counts only where a `type` is
 * compared with it. Comments may name whatever helps the reader.
 */
export function namesContent(source: string, name: string, isEverydayWord: boolean): boolean {
  const code = withoutComments(source);
  const quoted = `["'\`]${name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}["'\`]`;
  if (!isEverydayWord) return new RegExp(quoted).test(code);
  const compared = new RegExp(`\\.type\\s*[!=]==?\\s*${quoted}|${quoted}\\s*[!=]==?\\s*[\\w.?]+\\.type\\b`);
  return compared.test(code) || switchesOverType(code, quoted);
}

function switchesOverType(code: string, quoted: string): boolean {
  return code
    .split(/\bswitch\s*\(/)
    .slice(1)
    .some((part) => /^[^)]*\.type\s*\)/.test(part) && new RegExp(`\\bcase\\s+${quoted}`).test(part));
}

/** Leaves strings alone, so that "https://…" is not taken for a comment. */
function withoutComments(source: string): string {
  const tokens = /("(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|`(?:\\.|[^`\\])*`)|\/\/[^\n]*|\/\*[\s\S]*?\*\//g;
  return source.replace(tokens, (_whole, text?: string) => text ?? " ");
}
