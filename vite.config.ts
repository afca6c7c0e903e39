import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'
import { cssCustomProperties } from './src/ui/tokens.ts'
import { glossary } from './tools/web/glossary.ts'
import { headFirst } from './tools/web/head-first.ts'
import { leanZod } from './tools/web/lean-zod.ts'
import { pageTitles } from './tools/web/page-titles.ts'

const TOKENS = 'virtual:tokens.css'

/** The design tokens as a style sheet, written from `src/ui/tokens.ts` when it is asked for. */
const tokens = (): Plugin => ({
  name: 'istmo-tokens',
  enforce: 'pre',
  resolveId: (id) => (id === TOKENS ? `\0${TOKENS}` : null),
  load: (id) => (id === `\0${TOKENS}` ? cssCustomProperties() : null),
})

/** React Aria carries its few own words in thirty languages; the house speaks two. */
const ownLanguages = (): Plugin => ({
  name: 'istmo-languages',
  load: {
    filter: { id: /\/react-(?:aria|stately)[^/]*\/.*\/intl\/.*\/[a-z]{2}-[A-Z]{2}\.m?js$/ },
    handler: (id) => (/\/(?:en-US|es-ES)\.m?js$/.test(id) ? null : 'export default {}'),
  },
})

/**
 * What nearly every screen uses goes into a few files: on a slow line it is the number of files that one waits for. The rest is divided by use,
 * React Aria above all, of which a screen needs a few parts and all are large.
 */
const GROUPS = [
  {
    name: 'libraries',
    test: /node_modules\/(?:@formatjs|@tanstack\/(?!react-virtual|virtual-core)[^/]+|intl-messageformat|react|react-dom|scheduler|use-sync-external-store|zod)\//,
  },
  {
    name: 'common',
    // What tables, long work, records and new passwords need is no part of the first screen.
    test: /src\/(?:kernel|ui\/client)\/(?!sign-in\/(?:known-words|password-rules)|save-table|table-view|task|not-yours|leave-guard|versioned-save|changed-record|record|row-faults|chain-records|download|trusted|outbox\/(?!kept-keys))|ui\/components\/(?:button|link-button|page-head|form|field|icon|problem-panel)/,
    minShareCount: 2,
  },
  // Whatever else the first page stands on, the addresses of all screens above all.
  { name: 'first', tags: ['$initial' as const] },
]

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url))

/** `--mode gallery` builds the gallery of components (tools/gallery), every other mode the web app (src/app/web). */
export default defineConfig(({ mode }) => ({
  root: at(mode === 'gallery' ? 'tools/gallery' : 'src/app/web'),
  base: mode === 'gallery' ? './' : '/app/',
  // The reader of CSV brings its own Buffer where there is no Node.
  resolve: { alias: { 'csv-parse/sync': 'csv-parse/browser/esm/sync' } },
  plugins: [tokens(), pageTitles(), glossary(), leanZod(), ownLanguages(), headFirst(), react()],
  build: {
    outDir: at(mode === 'gallery' ? 'dist/gallery' : 'dist/web'),
    emptyOutDir: true,
    // The content policy lets in no data: fonts, and no inline script.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // The outlines of the world are as large as that; what is fetched first is held by a journey.
    chunkSizeWarningLimit: 800,
    ...(mode === 'gallery' ? {} : { rolldownOptions: { output: { codeSplitting: { groups: GROUPS } } } }),
  },
}))
