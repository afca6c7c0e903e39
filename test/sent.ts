import { expect } from 'vitest'

type Site = { readonly request: (path: string, init: RequestInit) => Response | Promise<Response> }

/** What a public page may weigh on its way. */
export const PAGE_BYTES = 30_000

/** The bytes that a site really sends of a page, to a reader whose browser knows gzip alone and to one who is given Brotli: the more of the two. */
export const bytesSent = async (site: Site, path: string): Promise<number> => {
  const sent = await Promise.all(['gzip', 'br'].map(async (accepted) => site.request(path, { headers: { 'Accept-Encoding': accepted } })))
  expect(sent.map(({ status }) => status)).toEqual([200, 200])
  return Math.max(...(await Promise.all(sent.map(async (reply) => (await reply.arrayBuffer()).byteLength))))
}
