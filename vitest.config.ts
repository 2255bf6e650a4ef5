import { defineConfig } from "vitest/config";

// Vite and Node add "import", "require" and "default" themselves. Naming "import" here would hand ES modules to packages
// that require them: Vitest gives these conditions to Node as they are.
const conditions = ["source"];

export default defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions, externalConditions: conditions } },
  test: {
    // Golden files are written only when asked for, so that a missing one fails everywhere.
    update: process.env.UPDATE_GOLDEN === "1" ? "all" : "none",
    projects: [
      {
        extends: true,
        // One of antd's own packages has a condition "source" too, with TypeScript that Node does not take from a package:
        // Vite reads antd for the tests, rather than Node.
        resolve: { alias: [{ find: /^antd$/, replacement: "antd/es/index.js" }] },
        test: {
          name: "packages",
          server: { deps: { inline: [/\/antd\/es\//, /scroll-into-view-if-needed/] } },
          include: ["packages/*/{src,test}/**/*.test.{ts,tsx}", "examples/plugins/*/src/**/*.test.{ts,tsx}"],
        },
      },
      { extends: true, test: { name: "architecture", include: ["test/**/*.test.ts"], testTimeout: 60_000 } },
      {
        extends: true,
        test: {
          name: "server",
          include: ["apps/{server,designer,workspace,benchmarks}/{src,test}/**/*.test.{ts,tsx}"],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: "e2e",
          include: ["apps/e2e/test/**/*.test.ts"],
          testTimeout: 300_000,
          hookTimeout: 300_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
