import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

/** The server that `/api` is passed on to while developing. */
const api = process.env.MORTISE_API ?? "http://127.0.0.1:8080";

export default defineConfig({
  base: "/designer/",
  plugins: [react()],
  // The workspace's packages are read from their sources: nothing needs building first.
  resolve: { conditions: ["source", "import", "module", "browser", "default"] },
  server: { host: "127.0.0.1", port: Number(process.env.DESIGNER_PORT ?? 5174), proxy: { "/api": api } },
  build: {
    target: "es2022",
    manifest: true,
    sourcemap: false,
    // The page's content security policy allows scripts from files only: nothing inline, nothing as data.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 700,
  },
});
