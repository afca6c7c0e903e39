import type { Context } from 'hono'
import { langOf } from '#kernel/http/problem-reply.ts'
import { PUBLIC_HEADERS } from '#kernel/page/bodies.ts'

/** An address that names no language leads on to the one its reader prefers. */
export const inReadersLanguage = (c: Context, address: string): Response =>
  c.body(null, 302, { ...PUBLIC_HEADERS, Location: `${address}${langOf(c.req.raw)}/`, Vary: 'Accept-Language' })
