import { useClient } from "@mortise/ui/shell";
import { sayError } from "../data/say-error.ts";
import { clearDrafts } from "../record/draft-store.ts";

/** Ends the session, and leaves nothing typed behind on this machine. */
export function useSignOut(): () => void {
  const client = useClient();
  return () =>
    void client.session.signOut().then(() => {
      clearDrafts();
      location.assign("/sign-in");
    }, sayError);
}
