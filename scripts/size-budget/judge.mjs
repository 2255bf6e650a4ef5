/**
 * Compares a bundle with its budget: one verdict for each page and for each lazy chunk that is over. Sizes are in KB; a
 * page without one is not built yet.
 *
 * @returns {{ name: string, size?: number, limit: number, fault?: string }[]}
 */
export function judge(bundle, budget) {
  const pageChunks = budget.pages.flatMap((page) => bundle.chunksOf(page.chunks));
  const shell = bundle.chunksOf(budget.shell);
  const alreadyLoaded = new Set(bundle.closure(shell));
  const verdicts = budget.pages.map((page) => judgePage(bundle, page, page.shell ?? budget.shell));

  const lazy = bundle.lazyChunks().filter((key) => !pageChunks.includes(key) && !shell.includes(key));
  const added = lazy.map((key) => {
    const before = [alreadyLoaded, loadedByAll(bundle, key)];
    const size = bundle.sizeOf(bundle.closure([key]).filter((part) => before.every((parts) => !parts.has(part))));
    return { name: key, size, limit: budget.lazyChunk };
  });
  const largest = added.sort((a, b) => b.size - a.size);
  for (const [index, chunk] of largest.entries()) {
    const isOver = chunk.size > chunk.limit;
    // The largest is shown even when it fits, as the one to watch.
    if (isOver || index === 0)
      verdicts.push({ ...chunk, name: `lazy: ${chunk.name}`, ...fault(isOver, "over budget") });
  }
  return verdicts;
}

/** What is there whoever loads the chunk: whoever does has loaded itself with all that it imports. */
function loadedByAll(bundle, key) {
  const closures = bundle.loadersOf(key).map((loader) => new Set(bundle.closure([loader])));
  const [first = new Set(), ...others] = closures;
  return new Set([...first].filter((part) => others.every((closure) => closure.has(part))));
}

function judgePage(bundle, page, shell) {
  const own = bundle.chunksOf(page.chunks);
  if (own.length === 0) {
    return { name: page.name, limit: page.limit, ...fault(!page.mayBeMissing, "no chunk is made from its source") };
  }
  const parts = bundle.closure([...bundle.chunksOf(shell), ...own]);
  const size = bundle.sizeOf(parts);
  const strangers = Object.entries(page.without ?? {}).filter(([, mark]) => bundle.containing(parts, mark).length > 0);
  if (strangers.length > 0) return { name: page.name, size, limit: page.limit, fault: `loads ${strangers[0][0]}` };
  return { name: page.name, size, limit: page.limit, ...fault(size > page.limit, "over budget") };
}

function fault(isFault, text) {
  return isFault ? { fault: text } : {};
}
