import type { Locale } from "@mortise/kernel";
import type { TextLoader, TextLoaders } from "@mortise/ui/shell";

const files = import.meta.glob<{ readonly default: { readonly [key: string]: unknown } }>("./*/*.json");

/** Every `texts/<language>/<namespace>.json` as a loader: a namespace is fetched with the page that needs it. */
export const textLoaders: TextLoaders = collect();

function collect(): TextLoaders {
  const loaders: { [namespace: string]: { [L in Locale]?: TextLoader } } = {};
  for (const [path, load] of Object.entries(files)) {
    const [, locale, namespace] = /^\.\/(.+)\/(.+)\.json$/.exec(path) ?? [];
    if (locale === undefined || namespace === undefined) continue;
    loaders[namespace] = { ...loaders[namespace], [locale]: load };
  }
  return loaders as TextLoaders;
}
