import { createStore } from "zustand/vanilla";

/**
 * Requests that found nobody signed in wait here. The shell shows a dialog while somebody waits, and everything on the
 * page stays as it is. `isArmed` is false until the app is up: a first visit goes to the sign-in page instead.
 */
type Waiting = { readonly isArmed: boolean; readonly settle?: (isSignedIn: boolean) => void };

export const expiredSession = createStore<Waiting>(() => ({ isArmed: false }));

export function askToSignIn(): Promise<boolean> {
  if (!expiredSession.getState().isArmed) return Promise.resolve(false);
  return new Promise((resolve) => {
    expiredSession.setState({
      settle: (isSignedIn) => {
        expiredSession.setState({ isArmed: expiredSession.getState().isArmed }, true);
        resolve(isSignedIn);
      },
    });
  });
}
