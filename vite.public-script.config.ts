import { basename, resolve } from 'node:path'
import { defineConfig } from 'vite'

/** The folder of the script, from the project's root: `src/rooms/law/web/guide`. */
const folder = process.env['ISTMO_SCRIPT'] ?? ''

/** The script of a public page of a room: one file, which the worker that keeps it for use without a network names. */
export default defineConfig({
  root: resolve(import.meta.dirname, folder),
  publicDir: false,
  build: {
    outDir: resolve(import.meta.dirname, 'dist/web', basename(folder)),
    emptyOutDir: true,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: resolve(import.meta.dirname, folder, 'public-script.ts'),
      output: { entryFileNames: `${basename(folder)}.js`, codeSplitting: false },
    },
  },
})
