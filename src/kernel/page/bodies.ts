import { createHash } from 'node:crypto'
import type { Context } from 'hono'

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
const headersOf = ({ type, etag, download, lasting, policy }: Body): Readonly<Record<string, string>> => ({
  ...PUBLIC_HEADERS,
  ...(policy && { 'Content-Security-Policy': policy }),
  'Content-Type': type,
  ETag: etag,
  'Cache-Control': lasting ? `public, max-age=${YEAR}, immutable` : 'no-cache',
  ...(download && { 'Content-Disposition': 'attachment' }),
  ...(lasting && { 'Cross-Origin-Resource-Policy': 'cross-origin' }),
})

export const answerWith = (c: Context, found: Body): Response => {
  const unchanged = c.req.header('If-None-Match') === found.etag
  return unchanged ? c.body(null, 304, headersOf(found)) : c.body(found.body, 200, headersOf(found))
}

/** As it stands among our addresses; one that is written wrongly is none of ours. */
export const askedPath = (c: Context): string => {
  try {
    return decodeURI(c.req.path)
  } catch {
    return c.req.path
  }
}
