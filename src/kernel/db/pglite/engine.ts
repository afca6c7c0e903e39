import { readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

/** Folder of what PGlite's package brings. */
const DIST = dirname(createRequire(import.meta.url).resolve('@electric-sql/pglite'))

export const { version: VERSION } = JSON.parse(readFileSync(join(DIST, '../package.json'), 'utf8')) as { version: string }

let compiled: Promise<WebAssembly.Module> | undefined

/** PostgreSQL as PGlite brings it, compiled once for all threads of this process: each by itself would compile and tune it anew. */
export const engine = (): Promise<WebAssembly.Module> => {
  compiled ??= compile()
  return compiled
}

const compile = (): Promise<WebAssembly.Module> =>
  readFile(join(DIST, 'pglite.wasm'))
    .then((bytes) => WebAssembly.compile(bytes))
    .catch((error: unknown) => {
      // Another start may succeed: there were too many files open, or too little memory.
      compiled = undefined
      throw error
    })
