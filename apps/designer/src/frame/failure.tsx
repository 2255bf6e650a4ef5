import { ErrorState } from "@mortise/ui/shell";

/** Why the app could not start. */
export function Failure({ error }: { readonly error: unknown }) {
  return (
    <main>
      <ErrorState error={error} onRetry={() => location.reload()} />
    </main>
  );
}
