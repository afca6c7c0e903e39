import type { Plugin } from 'vite'

/**
 * The head of the page stands in index.html, to be seen before any script has come. A browser would fetch the scripts in the same haste as the style
 * sheets that draw it: now they leave them the line. They run after both all the same.
 */
export const headFirst = (): Plugin => ({
  name: 'istmo-head-first',
  transformIndexHtml: {
    order: 'post',
    handler: (html) => html.replaceAll('<script type="module"', '$& fetchpriority="low"'),
  },
})
