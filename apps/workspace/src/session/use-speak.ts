import type { Locale } from "@mortise/kernel";
import { languageStore, useClient } from "@mortise/ui/shell";
import { sayError } from "../data/say-error.ts";
import { useMeState } from "./me-context.tsx";

/**
 * Changes the language at once, and keeps it with the member: messages of the server and other machines then speak the
 * same one.
 */
export function useSpeak(): (locale: Locale) => void {
  const client = useClient();
  const { setMe } = useMeState();
  return (locale) => {
    languageStore.set(locale);
    client.session.updateMe({ locale }).then(setMe, sayError);
  };
}
