/**
 * Budgets in KB. `shell` are the chunks around every page; a page's chunks are found by the source they were made from,
 * and it is a fault if there is none. A page may also name libraries that must not
 * be in what it loads, by a text that survives minification.
 */
const lazyChunk = 130;

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
      {
        // A dashboard is nothing without its charts, whose library (171 KB of ECharts) is over the limit of a lazy chunk.
        name: "dashboard with every chart",
        limit: 500,
        // No fields are shown on it, so the scope with their controls is not around it.
        shell: [/^index\.html$/, /^src\/app\.tsx$/, /^src\/frame\/frame\.tsx$/],
        chunks: [/^src\/dashboard\/[^/]*page\.tsx$/, /packages\/charts\/src\/\w+\/\w+\.renderer\.tsx$/],
      },
    ],
  },
  designer: {
    lazyChunk,
    shell: [/^index\.html$/, /^src\/designer\.tsx$/, /^src\/app\/app-layout\.tsx$/],
    pages: [{ name: "form designer", limit: 400, chunks: [/^src\/form\/form-page\.tsx$/] }],
  },
};
