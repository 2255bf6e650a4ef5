export type * from "./contracts.ts";
export { isComposing } from "./form/keyboard.ts";
export { initialsOf } from "./initials.ts";
export { lazyInput } from "./lazy-input.tsx";
export { UiProvider, type UiRegistries, useRegistries, useTitles, useUi } from "./provider.tsx";
export { useIsHandheld } from "./use-is-handheld.ts";
