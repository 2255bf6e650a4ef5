import type { QueryBody } from "@mortise/client";
import type { FormModel, Sort } from "@mortise/definition";
import { type Condition, filterFormula, readConditions, writeConditions } from "./conditions.ts";

/** What a list shows, all of it in the address: a copied link shows a colleague the same. */
export type ListState = {
  readonly view: string | undefined;
  readonly search: string;
  readonly conditions: readonly Condition[];
  /** The user's own order; the view's where undefined. */
  readonly sort: Sort | undefined;
  /** Cursor of the page; the first one where undefined. */
  readonly after: string | undefined;
  readonly isBin: boolean;
  /** The record that is open beside the list. */
  readonly record: string | undefined;
};

export const pageSize = 50;

export function readListState(search: URLSearchParams): ListState {
  return {
    view: search.get("view") ?? undefined,
    search: search.get("q") ?? "",
    conditions: readConditions(search.get("filter")),
    sort: readSort(search.get("sort")),
    after: search.get("after") ?? undefined,
    isBin: search.get("bin") === "1",
    record: search.get("record") ?? undefined,
  };
}

/** The address for a changed state. What changes which records are meant starts at the first page again. */
export function writeListState(state: ListState, change: Partial<ListState>): URLSearchParams {
  const isSameRecords = Object.keys(change).every((key) => key === "record" || key === "after");
  const next: ListState = { ...state, ...(isSameRecords ? {} : { after: undefined }), ...change };
  const search = new URLSearchParams();
  const put = (name: string, value: string | undefined) => {
    if (value !== undefined && value !== "") search.set(name, value);
  };
  put("view", next.view);
  put("q", next.search);
  put("filter", next.conditions.length > 0 ? writeConditions(next.conditions) : undefined);
  put("sort", next.sort?.map((one) => (one.desc ? `-${one.field}` : one.field)).join(","));
  put("bin", next.isBin ? "1" : undefined);
  put("after", next.after);
  put("record", next.record);
  return search;
}

/** The question to the server. The view's own filter and order are the server's to add. */
export function listQuery(state: ListState, form: FormModel): QueryBody {
  const filter = filterFormula(state.conditions, form);
  const view = form.view(state.view);
  const sort = state.sort ?? view?.sort;
  const isStoredView = view !== undefined && (form.form.views ?? []).includes(view);
  return {
    ...(isStoredView && !state.isBin ? { view: view.id } : {}),
    ...(filter === undefined ? {} : { filter }),
    ...(sort === undefined ? {} : { sort }),
    ...(state.search === "" ? {} : { search: state.search }),
    ...(state.after === undefined ? {} : { cursor: state.after }),
    ...(state.isBin ? { deleted: true } : {}),
    limit: pageSize,
  };
}

/** A click on a column's head: upwards, downwards, then the view's own order again. */
export function nextSort(sort: Sort | undefined, field: string): Sort | undefined {
  const current = sort?.[0];
  if (current?.field !== field) return [{ field }];
  return current.desc ? undefined : [{ field, desc: true }];
}

function readSort(text: string | null): Sort | undefined {
  if (text === null || text === "") return undefined;
  return text.split(",").map((part) => (part.startsWith("-") ? { field: part.slice(1), desc: true } : { field: part }));
}
