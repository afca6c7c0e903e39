import { Hono } from 'hono'
import pino from 'pino'
import { describe, expect, it } from 'vitest'
import type { Variables } from '#kernel/http/app.ts'
import { mountPolicyReports } from './policy-reports.ts'

const TYPED = 'what-somebody-typed'
const report = { documentURL: `https://istmo.example/app/sign-in?next=${TYPED}`, effectiveDirective: 'script-src-elem', sample: TYPED }

const sent = async (body: string) => {
  const lines: string[] = []
  const app = new Hono<{ Variables: Variables }>()
  mountPolicyReports(app, pino({ base: null, timestamp: false }, { write: (line) => void lines.push(line) }))
  const { status } = await app.request('/csp', { method: 'POST', body, headers: { 'Content-Type': 'application/reports+json' } })
  return { status, lines: lines.map((line) => JSON.parse(line) as unknown) }
}

describe('a report of a broken content policy', () => {
  it('says in the log which page broke which rule, and nothing of what was on it', async () => {
    const { status, lines } = await sent(JSON.stringify([{ type: 'csp-violation', body: report }]))
    expect(status).toBe(204)
    expect(lines).toEqual([{ level: 40, page: '/app/sign-in', directive: 'script-src-elem', msg: 'a page broke its content policy' }])
  })

  it.for([
    ['no JSON', '{'],
    ['other reports', JSON.stringify([{ type: 'deprecation', body: {} }])],
    ['more than a report has', JSON.stringify([{ type: 'csp-violation', body: { ...report, padding: 'x'.repeat(20_000) } }])],
  ] as const)('that is %s leaves no line', async ([, body]) => expect(await sent(body)).toEqual({ status: 204, lines: [] }))
})
