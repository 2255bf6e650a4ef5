import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";

/** A built web app, by the manifest in `dist/.vite`: its chunks, what they import and what they weigh. */
export function readBundle(dist) {
  const manifest = JSON.parse(readFileSync(join(dist, ".vite", "manifest.json"), "utf8"));
  const texts = new Map();
  const read = (key) => {
    if (!texts.has(key)) texts.set(key, readFileSync(join(dist, manifest[key].file), "utf8"));
    return texts.get(key);
  };
  const sizes = new Map();

  return {
    /** Chunks that are made from a source which matches one of the patterns. */
    chunksOf: (patterns) => Object.keys(manifest).filter((key) => patterns.some((pattern) => pattern.test(key))),
    lazyChunks: () => Object.keys(manifest).filter((key) => manifest[key].isDynamicEntry && isScript(manifest[key])),

    /** Chunks that load this one later. */
    loadersOf: (key) => Object.keys(manifest).filter((other) => manifest[other].dynamicImports?.includes(key)),

    /** The chunks themselves and all that they import statically. */
    closure(keys) {
      const seen = new Set();
      const pending = [...keys];
      for (let key = pending.pop(); key !== undefined; key = pending.pop()) {
        if (seen.has(key)) continue;
        seen.add(key);
        pending.push(...(manifest[key].imports ?? []));
      }
      return [...seen].filter((key) => isScript(manifest[key]));
    },

    /** KB, gzipped. */
    sizeOf(keys) {
      return keys.reduce((total, key) => {
        if (!sizes.has(key)) sizes.set(key, gzipSync(read(key)).length / 1024);
        return total + sizes.get(key);
      }, 0);
    },

    /** Those of the chunks whose text matches. */
    containing: (keys, pattern) => keys.filter((key) => pattern.test(read(key))),
  };
}

function isScript(chunk) {
  return chunk.file.endsWith(".js");
}
