/**
 * Budgets in KB. `shell` are the chunks around every page; a page's chunks are found by the source they were made from,
 * and it is a fault if there is none, unless the page says why that may be. A page may also name libraries that must not
 * be in what it loads, by a text that survives minification.
 */
const lazyChunk = 130;
const unwritten = "not written yet";

export const budgets = {
  workspace: {
    lazyChunk,
    shell: [/^index\.html$/, /^src\/app\.tsx$/, /^src\/frame\/frame\.tsx$/, /(^_|\/)app-scope[-.]/],
    pages: [
      {
        name: "sign-in",
        limit: 110,
        shell: [/^index\.html$/],
        chunks: [/^src\/sign-in\/sign-in-page\.tsx$/],
        without: { antd: /anticon/ },
      },
      { name: "record list", limit: 360, chunks: [/^src\/list\/list-page\.tsx$/] },
      { name: "record", limit: 430, chunks: [/^src\/record\/record-page\.tsx$/] },
      // Charts are chunks of their own, and a dashboard is of no use without them.
      {
        name: "dashboard",
        limit: 500,
        // No fields are shown on it, so the scope with their controls is not around it.
        shell: [/^index\.html$/, /^src\/app\.tsx$/, /^src\/frame\/frame\.tsx$/],
        chunks: [/^src\/dashboard\/[^/]*page\.tsx$/, /charts\/src\/\w+\/\w+\.renderer\.tsx$/],
      },
    ],
  },
  designer: {
    lazyChunk,
    shell: [/^index\.html$/, /^src\/designer\.tsx$/, /^src\/app\/app-layout\.tsx$/],
    pages: [{ name: "form designer", limit: 400, chunks: [/^src\/form\/form-page\.tsx$/], mayBeMissing: unwritten }],
  },
};
