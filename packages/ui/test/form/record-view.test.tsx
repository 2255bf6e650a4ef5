// @vitest-environment happy-dom
import { cleanup, render, screen } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import { RecordView } from "../../src/form/record-view.tsx";
import { Around, modelOf } from "./sample-form.tsx";

afterEach(cleanup);

const model = modelOf([
  { id: "name", type: "words", label: { "zh-CN": "名称", "en-US": "Name" } },
  { id: "twice", type: "doubled", label: "Twice" },
  { id: "empty", type: "words", label: "Empty" },
  { id: "gone", type: "acme.map", label: "Map" },
]);

describe("a record to read", () => {
  it("shows each value by its renderer, else as its type writes it", () => {
    const { container } = render(
      <Around locale="en-US">
        <RecordView model={model} values={{ name: "Acme", twice: "AcmeAcme", gone: "kept" }} />
      </Around>,
    );
    const shown = [...container.querySelectorAll("dt")].map((one) => [
      one.textContent,
      one.nextElementSibling?.textContent,
    ]);
    expect(shown).toEqual([
      ["Name", "«Acme»"],
      ["Twice", "AcmeAcme"],
      ["Empty", "—Empty"],
      ["Map", "The field type “acme.map” is not available; a plug-in may be missing. Its value is kept."],
    ]);
    expect(screen.getByText("AcmeAcme").tagName).toBe("B");
  });

  it("leaves out what a person may not see", () => {
    const { container } = render(
      <Around>
        <RecordView model={model} values={{}} access={(field) => (field === "name" ? "read" : "none")} />
      </Around>,
    );
    expect([...container.querySelectorAll("dt")].map((one) => one.textContent)).toEqual(["名称"]);
  });
});
