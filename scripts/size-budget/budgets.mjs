/**
 * Budgets in KB. `shell` are the chunks around every page; a page's chunks are found by the source they were made from.
 * A page may also name packages that must not be in what it loads, by a text that survives minification.
 */
const lazyChunk = 130;

export const budgets = {
  workspace: {
    lazyChunk,
    shell: [/^index\.html$/, /^src\/app\.tsx$/, /^src\/frame\/frame\.tsx$/],
    pages: [
      {
        name: "sign-in",
        limit: 110,
        chunks: [/^src\/sign-in\/sign-in-page\.tsx$/],
        shell: [/^index\.html$/],
        without: { antd: /anticon/ },
      },
      { name: "record list", limit: 360, chunks: [/^src\/list\/[^/]*page\.tsx$/] },
      { name: "record", limit: 430, chunks: [/^src\/record\/[^/]*page\.tsx$/] },
      { name: "dashboard", limit: 500, chunks: [/^src\/dashboard\/[^/]*page\.tsx$/] },
    ],
  },
  designer: {
    lazyChunk,
    shell: [/^index\.html$/, /^src\/app\.tsx$/, /^src\/frame\/frame\.tsx$/],
    pages: [{ name: "form designer", limit: 400, chunks: [/^src\/.*form[^/]*page\.tsx$/] }],
  },
};
