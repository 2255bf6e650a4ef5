import { ApiError } from "@mortise/client";
import { languageStore, startLanguage, startTexts, startTheme } from "@mortise/ui/shell";
import { createRoot } from "react-dom/client";
import { Designer } from "./designer.tsx";
import { Failure } from "./frame/failure.tsx";
import { client } from "./server/client.ts";
import { goToSignIn } from "./server/sign-in.ts";
import { textLoaders } from "./texts/loaders.ts";

startTheme();
startLanguage();

const root = createRoot(document.getElementById("root") as HTMLElement);

async function start(): Promise<void> {
  try {
    const [me] = await Promise.all([client.session.me({ mayAskToSignIn: false }), startTexts(textLoaders)]);
    if (me.locale) languageStore.set(me.locale);
    root.render(<Designer client={client} me={me} />);
  } catch (error) {
    if (error instanceof ApiError && error.status === 401) return goToSignIn();
    await startTexts(textLoaders);
    root.render(<Failure error={error} />);
  }
}

void start();
