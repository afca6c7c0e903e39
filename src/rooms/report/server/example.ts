import { fileURLToPath } from 'node:url'

/** The example programme that comes with the software. */
export const EXAMPLE = fileURLToPath(new URL('../../../../examples/central-america-2008', import.meta.url))
