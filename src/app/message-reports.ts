import { bodyLimit } from 'hono/body-limit'
import type { Logger } from 'pino'
import { z } from 'zod'
import type { App } from '#kernel/http/app.ts'
import { jsonOf } from './policy-reports.ts'

const MAX_BYTES = 1024
/** Whoever sends others all day fills no log with them. */
const MOST = 500

/** A key as messages have them: nothing that somebody typed fits into it. */
const Report = z.strictObject({
  what: z.enum(['message', 'value']),
  lang: z.enum(['es', 'en']),
  key: z.string().regex(/^[a-z]+(?:\.[\w-]{1,60}){1,6}$/),
})

/** Takes into the log, once each, the messages that a screen missed: its page went on, and whoever looks after the house should know. */
export const mountMessageReports = (app: App, log: Logger): void => {
  const told = new Set<string>()
  const limit = bodyLimit({ maxSize: MAX_BYTES, onError: (c) => c.body(null, 204) })
  app.post('/amiss', limit, async (c) => {
    const report = Report.safeParse(jsonOf(await c.req.text())).data
    const said = report && `${report.what} ${report.lang} ${report.key}`
    if (report && said && told.size < MOST && !told.has(said)) {
      told.add(said)
      log.error(report, 'a screen missed a message')
    }
    return c.body(null, 204)
  })
}
