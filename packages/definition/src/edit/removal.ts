import type { Reference } from "../check/references.ts";
import type { Vocabulary } from "../contracts/element-type.ts";
import type { App } from "../types.ts";
import { prune } from "./prune.ts";
import type { Edit } from "./types.ts";
import { type ElementAddress, whereUsed } from "./where-used.ts";

/** What becomes of the places that mention an element when it is removed. */
export type Removal = {
  /** Removes the element together with what is said in `taken`; one undo brings all of it back. */
  readonly edit: Edit;
  /** Mentions that go with it, because they mean nothing without it: a column, a sort, a menu entry, a chart. */
  readonly taken: readonly Reference[];
  /** Mentions that stay and will be problems until a person settles them: a formula, a title, a link. */
  readonly left: readonly Reference[];
};

/** Where a mention stands -> what goes with the element: the whole match. */
const taking = [
  /^\/forms\/\d+\/views\/\d+\/(?:columns|sort)\/\d+/,
  /^\/forms\/\d+\/unique\/\d+\/fields\/\d+/,
  /^\/forms\/\d+\/checks\/\d+\/field$/,
  /^\/menu\/\d+(?:\/children\/\d+)?(?=\/view$)/,
  /^\/dashboards\/\d+\/widgets\/\d+/,
];
/** A flow belongs to its form. */
const flowOfForm = /^\/flows\/\d+(?=\/form$)/;

/** Plans the removal of a form or a field. Expects one that is there. */
export function planRemoval(app: App, vocabulary: Vocabulary, address: ElementAddress): Removal {
  const patterns = address.field === undefined ? [...taking, flowOfForm] : taking;
  const placeTaken = (reference: Reference) =>
    patterns.map((pattern) => pattern.exec(reference.path)?.[0]).find((place) => place !== undefined);

  const uses = whereUsed(app, vocabulary, address);
  const places = new Set(uses.flatMap((use) => placeTaken(use) ?? []));
  // A mention inside something that goes (the filter of a chart, a node of a flow) goes with it.
  const isTaken = (use: Reference) => [...places].some((place) => `${use.path}/`.startsWith(`${place}/`));
  const remove: Edit =
    address.field === undefined
      ? { kind: "removeForm", form: address.form }
      : { kind: "removeField", form: address.form, field: address.field };
  const edits = [...editsBetween(app, prune(app, places)), remove];
  return {
    edit: edits.length === 1 ? remove : { kind: "batch", edits },
    taken: uses.filter(isTaken),
    left: uses.filter((use) => !isTaken(use)),
  };
}

/** Property edits that lead from a document to one in which only properties of the app and of forms differ. */
function editsBetween(before: App, after: App): Edit[] {
  const ofApp = changedProperties(before, after, ["forms"]).map(
    (change): Edit => ({ kind: "setAppProperty", ...change }),
  );
  const ofForms = after.forms.flatMap((form, index) => {
    const old = before.forms[index];
    if (old === undefined || old === form) return [];
    return changedProperties(old, form, ["fields"]).map(
      (change): Edit => ({ kind: "setFormProperty", form: form.id, ...change }),
    );
  });
  return [...ofApp, ...ofForms];
}

function changedProperties(before: object, after: object, except: readonly string[]) {
  const old = new Map(Object.entries(before));
  const now = new Map(Object.entries(after));
  return [...old.keys()]
    .filter((property) => !except.includes(property) && old.get(property) !== now.get(property))
    .map((property) => (now.has(property) ? { property, value: now.get(property) as unknown } : { property }));
}
