import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vite'

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url))

/** The script of the page on which a test is taken: one file, which the worker that keeps it for use without a network names. */
export default defineConfig({
  root: at('src/rooms/train/web/take'),
  publicDir: false,
  build: {
    outDir: at('dist/web/take'),
    emptyOutDir: true,
    modulePreload: { polyfill: false },
    rolldownOptions: { input: at('src/rooms/train/web/take/take.ts'), output: { entryFileNames: 'take.js', codeSplitting: false } },
  },
})
