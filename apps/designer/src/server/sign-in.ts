/** Signing in is the workspace's; it leads back to where we are. Unsaved edits are remembered by the draft. */
export function goToSignIn(): void {
  location.assign(`/sign-in?next=${encodeURIComponent(location.pathname + location.search)}`);
}
