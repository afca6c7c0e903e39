import { readFileSync } from 'node:fs'

const { name, version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
  name: string
  version: string
}

/** Name and version of this software, as files that it makes carry them: "istmo 0.1.0". */
export const SOFTWARE = `${name} ${version}`
