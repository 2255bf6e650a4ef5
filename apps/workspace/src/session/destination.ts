/** Where to go after signing in: `?next=`, as long as it stays on this origin; home otherwise. */
export function destination(search: string, origin: string): string {
  const next = new URLSearchParams(search).get("next");
  if (next === null) return "/";
  try {
    const url = new URL(next, origin);
    if (url.origin !== origin || url.pathname === "/sign-in") return "/";
    return url.pathname + url.search + url.hash;
  } catch {
    return "/";
  }
}
