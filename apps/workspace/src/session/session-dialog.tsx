import { Button } from "@mortise/ui/shell";
import { useEffect, useRef } from "react";
import { useStore } from "zustand";
import { SignInForm } from "../sign-in/sign-in-form.tsx";
import { useSignInTexts } from "../sign-in/sign-in-texts.ts";
import { expiredSession } from "./expired-session.ts";
import { useMe } from "./me-context.tsx";
import "./session-dialog.css";

/** Asks for the password again over whatever is on the page, which stays as it is; then the waiting requests go on. */
export function SessionDialog() {
  const settle = useStore(expiredSession, (state) => state.settle);
  return settle ? <OpenDialog settle={settle} /> : null;
}

function OpenDialog({ settle }: { settle(isSignedIn: boolean): void }) {
  const me = useMe();
  const texts = useSignInTexts();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const { current } = dialog;
    if (current && !current.open) current.showModal();
  }, []);
  return (
    <dialog
      ref={dialog}
      className="session-dialog"
      aria-labelledby="session-dialog-title"
      onCancel={(event) => event.preventDefault()}
    >
      <h2 id="session-dialog-title">{texts.expiredTitle}</h2>
      <p>{texts.expiredText}</p>
      <SignInForm username={me.username} onSignedIn={() => settle(true)} />
      <Button tone="quiet" onClick={() => location.assign("/sign-in")}>
        {texts.leave}
      </Button>
    </dialog>
  );
}
