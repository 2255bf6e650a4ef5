import type { CallOptions, Transport } from "../transport.ts";
import type { ImportBody, ImportOptions } from "../types.ts";
import { type UploadOptions, upload } from "../upload.ts";
import { formPath } from "./records.ts";

/** Files into forms: upload, look at what would happen, run, undo. */
export function importRoutes(transport: Transport) {
  const { send, url } = transport;
  const of = (id: string) => `/imports/${encodeURIComponent(id)}`;
  return {
    /** Uploads the file and starts its dry run with columns matched by name. */
    create: (app: string, form: string, file: Blob, fileName: string, options?: UploadOptions) => {
      const body = new FormData();
      body.append("file", file, fileName);
      return upload<ImportBody>(transport, `${formPath(app, form)}/imports`, body, options);
    },
    get: (id: string, options?: CallOptions) => send<ImportBody>("GET", of(id), options),
    /** Starts the dry run again with these options. */
    preview: (id: string, importOptions: ImportOptions, options?: CallOptions) =>
      send<ImportBody>("POST", `${of(id)}/preview`, { ...options, json: importOptions }),
    run: (id: string, options?: CallOptions) => send<ImportBody>("POST", `${of(id)}/run`, options),
    cancel: (id: string, options?: CallOptions) => send<ImportBody>("POST", `${of(id)}/cancel`, options),
    undo: (id: string, options?: CallOptions) => send<ImportBody>("POST", `${of(id)}/undo`, options),
    /** Address of a CSV with the rows that have problems and why, for a download link. */
    problemsUrl: (id: string) => url(`${of(id)}/problems.csv`),
  };
}
