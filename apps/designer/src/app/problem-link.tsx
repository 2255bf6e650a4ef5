import type { App } from "@mortise/definition";
import type { ReactNode } from "react";
import { Link } from "react-router";
import type { ToldProblem } from "../controls/problem-list.tsx";
import { paths } from "../paths.ts";

/** Where a JSON Pointer can be worked on: a form, and a field of it. */
export function placeOf(app: App, path: string): { readonly form: string; readonly field?: string } | undefined {
  const [, form, field] = /^\/forms\/(\d+)(?:\/fields\/(\d+))?/.exec(path) ?? [];
  const found = form === undefined ? undefined : app.forms[Number(form)];
  const inner = field === undefined ? undefined : found?.fields[Number(field)];
  return found && { form: found.id, ...(inner ? { field: inner.id } : {}) };
}

/** Makes a problem's place a link to where it can be mended, if that is here. */
export function problemLink(app: App): (problem: ToldProblem, children: ReactNode) => ReactNode {
  return (problem, children) => {
    const place = placeOf(app, problem.path);
    return place ? <Link to={paths.form(app.id, place.form, place.field)}>{children}</Link> : children;
  };
}
