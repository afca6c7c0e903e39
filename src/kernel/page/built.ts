import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const DIST = fileURLToPath(new URL('../../../dist/web', import.meta.url))

/** Where the build puts what browsers run (tools/web.mjs); `npm run dev` builds into a folder of its own, and names it. */
export const builtFolder = (environment: Readonly<Record<string, string | undefined>> = process.env): string =>
  environment['ISTMO_SCREENS'] || DIST

/** A script of a public page there, called after the folder of its `public-script.ts`. */
export const builtScript = (name: string): string => join(builtFolder(), name, `${name}.js`)
