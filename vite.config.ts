import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'
import { cssCustomProperties } from './src/ui/tokens.ts'
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
 * Zod tries whether it may write code at run time, which the content policy reports. It is told before any schema is made: a setting in
 * the app's entry would come after the schemas of what the entry imports.
 */
const zodWithoutCode = (): Plugin => ({
  name: 'istmo-zod',
  transform: {
    filter: { id: /\/zod\/v4\/core\/core\.js$/ },
    handler: (code) => `${code}\nglobalConfig.jitless = true`,
  },
})

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url))

/** `--mode gallery` builds the gallery of components (tools/gallery), every other mode the web app (src/app/web). */
export default defineConfig(({ mode }) => ({
  root: at(mode === 'gallery' ? 'tools/gallery' : 'src/app/web'),
  base: mode === 'gallery' ? './' : '/app/',
  plugins: [tokens(), pageTitles(), zodWithoutCode(), ownLanguages(), react()],
  build: {
    outDir: at(mode === 'gallery' ? 'dist/gallery' : 'dist/web'),
    emptyOutDir: true,
    // The content policy lets in no data: fonts, and no inline script.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
}))
