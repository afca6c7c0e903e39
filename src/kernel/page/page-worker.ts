import { readFile } from 'node:fs/promises'
import { type Body, bodyOf } from './bodies.ts'

const TEXT = new URL('page-worker.mjs', import.meta.url)

/** The worker asks for the files of its page alone. */
const POLICY = "default-src 'none'; connect-src 'self'; frame-ancestors 'none'"

/**
 * The worker that keeps a page for use without a network. Its text is another for another version of the files, by which a browser knows that there is one.
 * @param prefix by which the page's earlier versions are told from what other pages of the house keep, as `istmo-guide-`; no page's is the beginning of another's
 * @param kept the files of the page, by their addresses, and all that they need
 */
export const pageWorker = async (prefix: string, kept: ReadonlyMap<string, Body>): Promise<Body> => {
  const version = bodyOf('', [...kept.values()].map(({ etag }) => etag).join()).etag.replaceAll(/\W/g, '')
  const given = { PREFIX: prefix, NAME: prefix + version, FILES: [...kept.keys()] }
  const head = Object.entries(given).map(([name, value]) => `const ${name} = ${JSON.stringify(value)}\n`)
  return { ...bodyOf('text/javascript; charset=utf-8', head.join('') + (await readFile(TEXT, 'utf8'))), policy: POLICY }
}
