import { fileURLToPath } from 'node:url'

/** For processes and threads of our own: compiled modules are kept when one ends by itself, so that only the first of an installation compiles them. */
export const KEEPS_COMPILED = { NODE_COMPILE_CACHE: fileURLToPath(new URL('../../../node_modules/.cache/istmo', import.meta.url)) }
