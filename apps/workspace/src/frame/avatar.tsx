import { initialsOf } from "@mortise/ui";

/** A person in a letter or two. */
export function Avatar({ name }: { readonly name: string }) {
  return (
    <span className="avatar" aria-hidden="true">
      {initialsOf(name)}
    </span>
  );
}
