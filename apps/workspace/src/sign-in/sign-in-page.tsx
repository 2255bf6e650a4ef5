import type { Me } from "@mortise/client";
import {
  languageNames,
  languageStore,
  Mark,
  themeStore,
  useDocumentTitle,
  useLocale,
  useScheme,
} from "@mortise/ui/shell";
import { Joint } from "./joint.tsx";
import { SignInForm } from "./sign-in-form.tsx";
import { useSignInTexts } from "./sign-in-texts.ts";
import "./sign-in-page.css";

/** First thing anybody sees. Plain HTML and CSS: it is there at once. */
export function SignInPage({ onSignedIn }: { onSignedIn(me: Me): void }) {
  const texts = useSignInTexts();
  const locale = useLocale();
  const scheme = useScheme();
  const other = locale === "zh-CN" ? "en-US" : "zh-CN";
  useDocumentTitle(texts.title);
  return (
    <div className="sign-in">
      <aside className="sign-in-story">
        <p className="sign-in-brand">
          <Mark size={28} />
          <span translate="no">Mortise</span>
        </p>
        <Joint />
        <div className="sign-in-words">
          <p className="sign-in-tagline">{texts.tagline}</p>
          <p className="sign-in-promise">{texts.promise}</p>
        </div>
      </aside>
      <main className="sign-in-main">
        <div className="sign-in-switches">
          <button type="button" lang={other} onClick={() => languageStore.set(other)}>
            {languageNames[other]}
          </button>
          <button
            type="button"
            aria-label={texts.theme}
            title={texts.theme}
            onClick={() => themeStore.set(scheme === "dark" ? "light" : "dark")}
          >
            <svg width="18" height="18" viewBox="0 0 18 18" aria-hidden="true">
              <circle cx="9" cy="9" r="6.5" fill="none" stroke="currentColor" strokeWidth="1.5" />
              <path d="M9 2.5a6.5 6.5 0 010 13z" fill="currentColor" />
            </svg>
          </button>
        </div>
        <div className="sign-in-card">
          <p className="sign-in-brand sign-in-brand-small">
            <Mark size={28} />
            <span translate="no">Mortise</span>
          </p>
          <h1>{texts.title}</h1>
          <SignInForm onSignedIn={onSignedIn} />
          <p className="sign-in-help">{texts.help}</p>
        </div>
      </main>
    </div>
  );
}
