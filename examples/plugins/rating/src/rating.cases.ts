import type { FieldCases } from "@mortise/definition";

export const ratingCases: FieldCases = {
  type: "example.rating",
  cases: [
    { name: "empty", field: {}, raw: null, stored: null, text: "" },
    { name: "one", field: {}, raw: 1, stored: 1, text: "★☆☆☆☆" },
    { name: "all", field: {}, raw: 5, stored: 5, text: "★★★★★" },
    { name: "of three", field: { stars: 3 }, raw: 2, stored: 2, text: "★★☆" },
    { name: "none is empty, not 0", field: {}, raw: 0, problems: ["number_min"] },
    { name: "too many", field: {}, raw: 6, problems: ["number_max"] },
    { name: "half a star", field: {}, raw: 2.5, problems: ["number_integer"] },
    { name: "a text", field: {}, raw: "★★★", problems: ["number_expected"] },
    { name: "a list", field: {}, raw: [3], problems: ["number_expected"] },
  ],
};
