import type { Related } from "@mortise/client";
import { memberForm } from "@mortise/definition";

/** Name of a member, where the answer told it. */
export function memberName(related: Related, member: string | null): string | undefined {
  return member === null ? undefined : related[memberForm]?.[member];
}
