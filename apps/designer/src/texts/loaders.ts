import type { TextLoaders } from "@mortise/ui/shell";

/** A namespace a page. */
export const textLoaders: TextLoaders = {
  frame: { "zh-CN": () => import("./zh-CN/frame.json"), "en-US": () => import("./en-US/frame.json") },
  apps: { "zh-CN": () => import("./zh-CN/apps.json"), "en-US": () => import("./en-US/apps.json") },
  install: { "zh-CN": () => import("./zh-CN/install.json"), "en-US": () => import("./en-US/install.json") },
  app: { "zh-CN": () => import("./zh-CN/app.json"), "en-US": () => import("./en-US/app.json") },
  form: { "zh-CN": () => import("./zh-CN/form.json"), "en-US": () => import("./en-US/form.json") },
  publish: { "zh-CN": () => import("./zh-CN/publish.json"), "en-US": () => import("./en-US/publish.json") },
};
