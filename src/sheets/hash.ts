import { createHash } from 'node:crypto'

/** "sha256:…", as a data package writes it. Needs Node; only packages use it, in the server and on the command line. */
export const sha256 = (bytes: Uint8Array): string => `sha256:${createHash('sha256').update(bytes).digest('hex')}`
