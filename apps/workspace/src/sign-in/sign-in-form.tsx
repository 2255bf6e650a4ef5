import { ApiError, type Me } from "@mortise/client";
import { Button } from "@mortise/ui/shell";
import { type FormEvent, type KeyboardEvent, useId, useRef, useState } from "react";
import { client } from "../client.ts";
import { type SignInTexts, useSignInTexts } from "./sign-in-texts.ts";
import "./sign-in-form.css";

export type SignInFormProps = {
  /** User name that is known already: an expired session asks for the password only. */
  readonly username?: string;
  onSignedIn(me: Me): void;
};

/** User name and password, with what went wrong beside them. Named so that password managers know what is what. */
export function SignInForm({ username, onSignedIn }: SignInFormProps) {
  const texts = useSignInTexts();
  const id = useId();
  const form = useRef<HTMLFormElement>(null);
  const [problem, setProblem] = useState<string>();
  const [isBusy, setIsBusy] = useState(false);
  const [isShown, setIsShown] = useState(false);
  const [hasCapsLock, setHasCapsLock] = useState(false);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (isBusy || !form.current) return;
    const data = new FormData(form.current);
    const name = String(data.get("username")).trim();
    const password = String(data.get("password"));
    if (name === "" || password === "") {
      setProblem(texts.missing);
      focus(form.current, name === "" ? "username" : "password");
      return;
    }
    setIsBusy(true);
    setProblem(undefined);
    try {
      onSignedIn(await client.session.signIn(name, password));
    } catch (error) {
      setProblem(wordsFor(error, texts));
      focus(form.current, "password");
    } finally {
      setIsBusy(false);
    }
  };
  const watchCapsLock = (event: KeyboardEvent) => setHasCapsLock(event.getModifierState("CapsLock"));
  const message = problem ?? (hasCapsLock ? texts.capsLock : undefined);

  return (
    <form ref={form} className="sign-in-form" onSubmit={submit} onKeyDown={ignoreComposition} noValidate>
      <label htmlFor={`${id}-name`}>{texts.username}</label>
      <input
        id={`${id}-name`}
        name="username"
        type="text"
        autoComplete="username"
        autoCapitalize="none"
        autoCorrect="off"
        spellCheck={false}
        defaultValue={username ?? ""}
        readOnly={username !== undefined}
        // biome-ignore lint/a11y/noAutofocus: signing in is all that this page is for
        autoFocus={username === undefined}
        aria-invalid={problem !== undefined}
        aria-describedby={`${id}-problem`}
        onChange={() => setProblem(undefined)}
      />
      <label htmlFor={`${id}-password`}>{texts.password}</label>
      <div className="sign-in-password">
        <input
          id={`${id}-password`}
          name="password"
          type={isShown ? "text" : "password"}
          autoComplete="current-password"
          // biome-ignore lint/a11y/noAutofocus: the user name is known, only this is asked
          autoFocus={username !== undefined}
          aria-invalid={problem !== undefined}
          aria-describedby={`${id}-problem`}
          onChange={() => setProblem(undefined)}
          onKeyUp={watchCapsLock}
        />
        <button
          type="button"
          className="sign-in-eye"
          aria-pressed={isShown}
          aria-label={isShown ? texts.hidePassword : texts.showPassword}
          onClick={() => setIsShown(!isShown)}
        >
          <Eye isOpen={isShown} />
        </button>
      </div>
      <p id={`${id}-problem`} className={problem ? "sign-in-problem" : "sign-in-hint"} role="alert">
        {message}
      </p>
      <Button type="submit" tone="primary" size="large" isBusy={isBusy}>
        {texts.submit}
      </Button>
    </form>
  );
}

/** Enter that ends an input method's composition picks a word, and never submits. */
function ignoreComposition(event: KeyboardEvent): void {
  if (event.key === "Enter" && (event.nativeEvent.isComposing || event.keyCode === 229)) event.preventDefault();
}

function wordsFor(error: unknown, texts: SignInTexts): string {
  if (error instanceof ApiError && error.status !== 0) return error.message;
  return texts.offline;
}

function focus(form: HTMLFormElement, name: string): void {
  const control = form.elements.namedItem(name);
  if (control instanceof HTMLInputElement) {
    control.focus();
    control.select();
  }
}

function Eye({ isOpen }: { readonly isOpen: boolean }) {
  return (
    <svg
      width="20"
      height="20"
      viewBox="0 0 20 20"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      aria-hidden="true"
    >
      <path d="M2 10s3-5.5 8-5.5S18 10 18 10s-3 5.5-8 5.5S2 10 2 10z" />
      <circle cx="10" cy="10" r="2.5" />
      {isOpen ? null : <path d="M3.5 16.5l13-13" strokeLinecap="round" />}
    </svg>
  );
}
