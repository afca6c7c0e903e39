import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vite'

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url))

/** The script of the guide that tells trafficking from smuggling: one file, which the worker that keeps it for use without a network names. */
export default defineConfig({
  root: at('src/rooms/law/web/guide'),
  publicDir: false,
  build: {
    outDir: at('dist/web/guide'),
    emptyOutDir: true,
    modulePreload: { polyfill: false },
    rolldownOptions: { input: at('src/rooms/law/web/guide/guide.ts'), output: { entryFileNames: 'guide.js', codeSplitting: false } },
  },
})
