import { bodyLimit } from 'hono/body-limit'
import type { Logger } from 'pino'
import { z } from 'zod'
import type { App } from '#kernel/http/app.ts'

const MAX_BYTES = 16 * 1024

/** What a browser reports of a page that broke its policy: where, and which rule. What it ran into stays unread: it may hold what somebody typed. */
const Reports = z.array(
  z.object({ type: z.literal('csp-violation'), body: z.object({ documentURL: z.url(), effectiveDirective: z.string().max(100) }) }),
)

/** Takes the reports of security.md's `report-to csp` into the log: on a page of ours there should never be one. */
export const mountPolicyReports = (app: App, log: Logger): void => {
  const limit = bodyLimit({ maxSize: MAX_BYTES, onError: (c) => c.body(null, 204) })
  app.post('/csp', limit, async (c) => {
    const reports = Reports.safeParse(jsonOf(await c.req.text())).data
    for (const { body } of reports ?? [])
      log.warn({ page: new URL(body.documentURL).pathname, directive: body.effectiveDirective }, 'a page broke its content policy')
    return c.body(null, 204)
  })
}

export const jsonOf = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
