import type { App, FormModel, Vocabulary } from "@mortise/definition";
import { Refusal } from "@mortise/kernel";
import type { RecordStore } from "@mortise/record-store";
import { createLiveApp, type LiveApp } from "./live-app.ts";

/** The apps that are installed, each with the version that serves. */
export interface AppCatalogue {
  list(): readonly LiveApp[];
  find(id: string): LiveApp | undefined;
  /** @throws Refusal `not_found` */
  get(id: string): LiveApp;
  /** @throws Refusal `not_found` for an app or a form that is not there */
  form(app: string, form: string): { readonly app: LiveApp; readonly form: FormModel };
  /** A version that running flows may still be on. */
  version(id: string, version: number): Promise<LiveApp | undefined>;
  /** Reads what was installed or published since. */
  reload(): Promise<void>;
}

const oldVersionsKept = 50;

export function createAppCatalogue(store: RecordStore, vocabulary: Vocabulary): AppCatalogue {
  let apps = new Map<string, LiveApp>();
  const old = new Map<string, LiveApp>();

  const load = async (app: string, version: number): Promise<LiveApp | undefined> => {
    const row = await store.system.appVersion.first({ app, version });
    return row && createLiveApp(JSON.parse(row.document) as App, version, vocabulary);
  };
  const get = (id: string): LiveApp => {
    const app = apps.get(id);
    if (!app) throw new Refusal("not_found");
    return app;
  };
  return {
    list: () => [...apps.values()],
    find: (id) => apps.get(id),
    get,
    form(appId, formId) {
      const app = get(appId);
      const form = app.model.forms.get(formId);
      if (!form) throw new Refusal("not_found");
      return { app, form };
    },
    async version(id, version) {
      const current = apps.get(id);
      if (current?.version === version) return current;
      const key = `${id}@${version}`;
      const known = old.get(key);
      if (known) return known;
      const loaded = await load(id, version);
      if (!loaded) return undefined;
      const [oldest] = old.keys();
      if (old.size >= oldVersionsKept && oldest !== undefined) old.delete(oldest);
      old.set(key, loaded);
      return loaded;
    },
    async reload() {
      const rows = await store.system.app.find({}, { order: ["installedAt", "id"] });
      const next = new Map<string, LiveApp>();
      for (const row of rows) {
        const known = apps.get(row.id);
        const app = known?.version === row.version ? known : await load(row.id, row.version);
        if (app) next.set(row.id, app);
      }
      apps = next;
    },
  };
}
