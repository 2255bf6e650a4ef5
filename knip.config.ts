import type { KnipConfig } from "knip";

/** Unused files, dependencies and exports; part of `npm run check`. */
const config: KnipConfig = {
  workspaces: {
    ".": {
      entry: ["scripts/*.{mjs,ts}", "test/**/*.test.ts"],
      project: ["scripts/**/*.{mjs,ts}", "test/**/*.ts", "*.ts"],
      // Started by scripts/bootstrap through node_modules/.bin, where knip can't see it.
      ignoreDependencies: ["@biomejs/biome", "turbo", "@changesets/cli"],
    },
    "packages/*": {
      entry: ["src/**/*.test.{ts,tsx}", "test/**/*.test.{ts,tsx}"],
      project: ["{src,test}/**/*.{ts,tsx}"],
    },
    "packages/record-store": {
      entry: ["src/**/*.test.ts", "test/**/*.test.ts", "scripts/*.ts", "drizzle.config.ts"],
      project: ["{src,test,scripts}/**/*.ts"],
    },
    "apps/*": {
      entry: ["src/main.{ts,tsx}", "scripts/*.ts", "{src,test}/**/*.test.{ts,tsx}"],
      project: ["{src,test,scripts}/**/*.{ts,tsx}"],
    },
  },
  ignoreExportsUsedInFile: true,
  // Told, not refused: a package may offer more than its neighbours use today.
  rules: { exports: "warn", types: "warn", nsExports: "warn", nsTypes: "warn", enumMembers: "warn" },
};

export default config;
