import { fileURLToPath } from 'node:url'

/** For processes and threads that make one thing and end: compiled modules are kept, so that only the first of an installation compiles them. */
export const KEEPS_COMPILED = { NODE_COMPILE_CACHE: fileURLToPath(new URL('../../../../node_modules/.cache/istmo', import.meta.url)) }
