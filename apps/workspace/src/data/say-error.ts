import { ApiError } from "@mortise/client";
import { toast } from "@mortise/ui/shell";

/** Says in passing what went wrong, in the server's own words. */
export function sayError(error: unknown): void {
  toast({ text: error instanceof ApiError ? error.message : String(error), tone: "negative" });
}
