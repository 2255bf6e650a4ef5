import { createClient } from "@mortise/client";
import { languageStore } from "@mortise/ui/shell";

/** The one API client of this page. */
export const client = createClient({ baseUrl: "", locale: () => languageStore.getState().value });
