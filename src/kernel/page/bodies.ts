import { createHash } from 'node:crypto'
import type { Context } from 'hono'
import { type Encoding, encodingsTakenBy } from '../http/encoding.ts'
import { isPackable, packed } from './packed.ts'

const POLICY =
  "default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; form-action 'self'; base-uri 'none'; object-src 'none'; frame-ancestors 'none'"

/** security.md's policy for what is public: everything from here, and of what is no page no script at all. */
export const PUBLIC_HEADERS: Readonly<Record<string, string>> = {
  'Content-Security-Policy': POLICY,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'same-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=()',
}

/** `lasting`: its address never gives anything else. `policy`: a content policy of its own, of a page that has a script. */
export type Body = {
  type: string
  body: string | Uint8Array<ArrayBuffer>
  etag: string
  download?: true
  lasting?: true
  policy?: string
}

export const bodyOf = (type: string, body: string | Uint8Array<ArrayBuffer>): Body => ({
  type,
  body,
  etag: `"${createHash('sha256').update(body).digest('base64url')}"`,
})

/** A page that may run a script of this house. */
export const pageBody = (markup: string): Body => ({
  ...bodyOf('text/html; charset=utf-8', markup),
  policy: `${POLICY}; script-src 'self'`,
})

const YEAR = 31_536_000

/** A released file may be taken up by other sites; the rest of a site stays among its own. */
const headersOf = (found: Body, etag: string): Readonly<Record<string, string>> => ({
  ...PUBLIC_HEADERS,
  ...(found.policy && { 'Content-Security-Policy': found.policy }),
  'Content-Type': found.type,
  ETag: etag,
  'Cache-Control': found.lasting ? `public, max-age=${YEAR}, immutable` : 'no-cache',
  ...(isPackable(found) && { Vary: 'Accept-Encoding' }),
  ...(found.download && { 'Content-Disposition': 'attachment' }),
  ...(found.lasting && { 'Cross-Origin-Resource-Policy': 'cross-origin' }),
})

/** A packed form is other bytes, so it has a mark of its own. @source RFC 9110, 8.8.3.3 */
const markOf = ({ etag }: Body, encoding: Encoding | undefined): string => (encoding ? etag.replace(/"$/, `-${encoding}"`) : etag)

/** Compared weakly: a cache on the way may have weakened the mark. @source RFC 9110, 13.1.2 */
const isHeld = (c: Context, etag: string): boolean => {
  const held = (c.req.header('If-None-Match') ?? '').split(',').map((mark) => mark.trim().replace(/^W\//, ''))
  return held.some((mark) => mark === etag || mark === '*')
}

/**
 * Answers with something public, packed as its reader takes it. Only what everybody gets alike goes this way: the length of a packed answer
 * tells of what is in it, so nothing that is somebody's own may be packed (BREACH).
 */
export const answerWith = async (c: Context, found: Body): Promise<Response> => {
  const [encoding] = isPackable(found) ? encodingsTakenBy(c.req.header('Accept-Encoding')) : []
  const etag = markOf(found, encoding)
  if (isHeld(c, etag)) return c.body(null, 304, headersOf(found, etag))
  if (!encoding) return c.body(found.body, 200, headersOf(found, etag))
  return c.body(await packed(found, encoding), 200, { ...headersOf(found, etag), 'Content-Encoding': encoding })
}

/** As it stands among our addresses; one that is written wrongly is none of ours. */
export const askedPath = (c: Context): string => {
  try {
    return decodeURI(c.req.path)
  } catch {
    return c.req.path
  }
}
