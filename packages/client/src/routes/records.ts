import type { CallOptions, MakeOptions, Transport } from "../transport.ts";
import type {
  BatchAnswer,
  BatchBody,
  HistoryAnswer,
  LinksAnswer,
  QueryAnswer,
  QueryBody,
  RecordAnswer,
  RecordValuesBody,
  UndoAnswer,
} from "../types.ts";

export function formPath(app: string, form: string): string {
  return `/apps/${encodeURIComponent(app)}/forms/${encodeURIComponent(form)}`;
}

/** Records of a form. */
export function recordRoutes({ send, url }: Transport) {
  const of = (app: string, form: string, id: string) => `${formPath(app, form)}/records/${encodeURIComponent(id)}`;
  return {
    get: (app: string, form: string, id: string, options?: CallOptions) =>
      send<RecordAnswer>("GET", of(app, form, id), options),
    /** @throws ApiError `validation_failed` with problems under `/values/<field>` */
    create: (app: string, form: string, values: RecordValuesBody, options?: MakeOptions) =>
      send<RecordAnswer>("POST", `${formPath(app, form)}/records`, { ...options, json: { values } }),
    /** Merges with what others changed meanwhile. @throws ApiError `version_conflict` where both changed a field */
    update: (
      app: string,
      form: string,
      id: string,
      change: { readonly version: number; readonly values: RecordValuesBody },
      options?: CallOptions,
    ) => send<RecordAnswer>("PATCH", of(app, form, id), { ...options, json: change }),
    /** To the bin. */
    delete: (app: string, form: string, id: string, options?: CallOptions) =>
      send<void>("DELETE", of(app, form, id), options),
    restore: (app: string, form: string, id: string, options?: CallOptions) =>
      send<RecordAnswer>("POST", `${of(app, form, id)}/restore`, options),
    query: (app: string, form: string, query: QueryBody, options?: CallOptions) =>
      send<QueryAnswer>("POST", `${formPath(app, form)}/query`, { ...options, json: query }),
    batch: (app: string, form: string, batch: BatchBody, options?: MakeOptions) =>
      send<BatchAnswer>("POST", `${formPath(app, form)}/batch`, { ...options, json: batch }),
    undoBatch: (batch: string, options?: MakeOptions) =>
      send<UndoAnswer>("POST", `/batches/${encodeURIComponent(batch)}/undo`, options),
    history: (app: string, form: string, id: string, options?: CallOptions) =>
      send<HistoryAnswer>("GET", `${of(app, form, id)}/history`, options),
    /** Records that refer to this one, by form and field. */
    links: (app: string, form: string, id: string, options?: CallOptions) =>
      send<LinksAnswer>("GET", `${of(app, form, id)}/links`, options),
    /** Address of a spreadsheet of the view, for a download link. */
    exportUrl: (app: string, form: string, query: { readonly view?: string; readonly format: "csv" }) =>
      url(`${formPath(app, form)}/export`, query),
  };
}
