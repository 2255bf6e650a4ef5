import type { FieldRenderer } from "@mortise/ui";
import { ratingRenderer } from "./rating.renderer.tsx";

export const fieldRenderers: readonly FieldRenderer[] = [ratingRenderer];
