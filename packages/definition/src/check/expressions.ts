import type { Expression, ValueType } from "@mortise/expression";
import { describeProblem, type Problem, pointer, problem } from "@mortise/kernel";
import type { Use, Vocabulary } from "../contracts/element-type.ts";
import { type AppModel, createAppModel, type FormModel } from "../model/form-model.ts";
import type { App } from "../types.ts";
import { expressionType } from "../value-kinds.ts";

const condition = ["boolean", "any", "empty"] as const;

/** Every expression of the document: it parses, its names exist, and it gives what its place needs. */
export function expressionProblems(app: App, vocabulary: Vocabulary): Problem[] {
  const model = createAppModel(app, vocabulary);
  return [
    ...app.forms.flatMap((form, index) => {
      const own = model.forms.get(form.id);
      const path = pointer("forms", index);
      if (!own) return [];
      return [
        ...fieldProblems(own, path),
        ...(form.checks ?? []).flatMap((check, at) => judge(check.check, `${path}/checks/${at}/check`, own, condition)),
        ...(form.views ?? []).flatMap((view, at) => judge(view.filter, `${path}/views/${at}/filter`, own, condition)),
      ];
    }),
    ...(app.flows ?? []).flatMap((flow, index) => {
      const own = model.forms.get(flow.form);
      if (!own) return [];
      const path = pointer("flows", index);
      return [
        ...judge(flow.when, `${path}/when`, own, condition),
        ...flow.nodes.flatMap((node, at) =>
          judgeUses(vocabulary.nodes.get(node.type)?.uses?.(node), `${path}/nodes/${at}`, own),
        ),
      ];
    }),
    ...dashboardProblems(app, model),
  ];
}

function fieldProblems(form: FormModel, path: string): Problem[] {
  return form.form.fields.flatMap((field, index) => {
    const place = `${path}/fields/${index}`;
    const own = form.field(field.id);
    if (!own) return [];
    const expected = expressionType(own.shape).kind;
    return [
      ...judge(field.default, `${place}/default`, form, [expected, ...alsoFitting(expected), "empty", "any"]),
      ...judgeUses(own.type.uses?.(field), place, form),
    ];
  });
}

function dashboardProblems(app: App, model: AppModel): Problem[] {
  return (app.dashboards ?? []).flatMap((dashboard, index) =>
    dashboard.widgets.flatMap((widget, at) => {
      const path = pointer("dashboards", index, "widgets", at);
      const form = model.forms.get(widget.query.from);
      if (!form) return [];
      return [
        ...judge(widget.query.filter, `${path}/query/filter`, form, condition),
        ...widget.query.measures.flatMap((measure, position) =>
          "filter" in measure
            ? judge(measure.filter, `${path}/query/measures/${position}/filter`, form, condition)
            : [],
        ),
        ...judgeUses(model.vocabulary.charts.get(widget.type)?.uses?.(widget), path, form),
      ];
    }),
  );
}

function judgeUses(uses: readonly Use[] | undefined, path: string, form: FormModel): Problem[] {
  return (uses ?? []).flatMap((use) =>
    use.what === "expression" ? judge(use.expression, path + use.path, form, use.expects) : [],
  );
}

function judge(
  expression: Expression | undefined,
  path: string,
  form: FormModel,
  expects: readonly ValueType["kind"][] | undefined,
): Problem[] {
  if (expression === undefined) return [];
  const compiled = form.compile(expression);
  if (!compiled.ok) {
    return compiled.error.map((one) =>
      problem("invalid_expression", path, {
        ...one.params,
        detail: describeProblem(one, "zh-CN").message,
        cause: one.code,
      }),
    );
  }
  const { kind } = compiled.value.type;
  if (expects && kind !== "any" && !expects.includes(kind)) {
    return [problem("wrong_expression_type", path, { expected: expects[0] ?? "", actual: kind })];
  }
  return [];
}

/**
 * Types of which a default may be beside its field's own: a number where a decimal is asked for and the other way round
 * (storing rounds to the field's scale), an id as text where a record or a member is (`CURRENT_USER()`).
 */
function alsoFitting(kind: ValueType["kind"]): readonly ValueType["kind"][] {
  if (kind === "number" || kind === "decimal") return ["number", "decimal"];
  return kind === "record" ? ["text"] : [];
}
