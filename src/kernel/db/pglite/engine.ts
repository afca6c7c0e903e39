import { readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { setFlagsFromString } from 'node:v8'

/** Folder of what PGlite's package brings. */
const DIST = dirname(createRequire(import.meta.url).resolve('@electric-sql/pglite'))

export const { version: VERSION } = JSON.parse(readFileSync(join(DIST, '../package.json'), 'utf8')) as { version: string }

let compiled: Promise<WebAssembly.Module> | undefined

/** PostgreSQL as PGlite brings it, compiled once for all threads of this process: each by itself would compile and tune it anew. */
export const engine = (): Promise<WebAssembly.Module> => {
  compiled ??= compile()
  return compiled
}

/**
 * V8 13.6, which Node 24 has, may free a function of WebAssembly twice when one thread looks it up while another collects what nobody runs any
 * more, and then ends the whole process (nodejs/node#64500, the mend nodejs/node#66366). So nothing of it is collected: PostgreSQL leaves some
 * megabytes of code behind that was compiled better since.
 */
const keepCode = () => setFlagsFromString('--no-wasm-code-gc')

const compile = (): Promise<WebAssembly.Module> => {
  keepCode()
  return readFile(join(DIST, 'pglite.wasm'))
    .then((bytes) => WebAssembly.compile(bytes))
    .catch((error: unknown) => {
      // Another start may succeed: there were too many files open, or too little memory.
      compiled = undefined
      throw error
    })
}
