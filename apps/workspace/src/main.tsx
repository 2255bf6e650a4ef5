import { ApiError, type Me } from "@mortise/client";
import { languageStore, startLanguage, startTheme } from "@mortise/ui/shell";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { client } from "./client.ts";
import { destination } from "./session/destination.ts";

startTheme();
startLanguage();

const root = createRoot(document.getElementById("root") as HTMLElement);

/** The app, in a chunk of its own: who only signs in does not load it. */
const loadApp = () => import("./app.tsx");

async function showSignIn(): Promise<void> {
  const { SignInPage } = await import("./sign-in/sign-in-page.tsx");
  root.render(
    <StrictMode>
      <SignInPage onSignedIn={enter} />
    </StrictMode>,
  );
}

function enter(me: Me): void {
  const to = destination(location.search, location.origin);
  // The designer is an app of its own; this one goes on without loading the page anew.
  if (to.startsWith("/designer")) {
    location.assign(to);
    return;
  }
  history.replaceState(null, "", to);
  void showApp(me);
}

async function showApp(me: Me): Promise<void> {
  if (me.locale) languageStore.set(me.locale);
  const { renderApp } = await loadApp();
  await renderApp(root, client, me);
}

async function start(): Promise<void> {
  if (location.pathname === "/sign-in") return showSignIn();
  void loadApp().then(({ prepare }) => prepare());
  try {
    await showApp(await client.session.me({ mayAskToSignIn: false }));
  } catch (error) {
    if (!(error instanceof ApiError) || error.status !== 401) {
      const { renderFailure } = await loadApp();
      return renderFailure(root, error);
    }
    history.replaceState(null, "", `/sign-in?next=${encodeURIComponent(location.pathname + location.search)}`);
    await showSignIn();
  }
}

void start();
