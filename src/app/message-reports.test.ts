import { Hono } from 'hono'
import pino from 'pino'
import { expect, it } from 'vitest'
import type { Variables } from '#kernel/http/app.ts'
import { mountMessageReports } from './message-reports.ts'

const REPORT = { what: 'message', lang: 'es', key: 'cases.plan.fault.no-end' }

const opened = () => {
  const lines: unknown[] = []
  const app = new Hono<{ Variables: Variables }>()
  mountMessageReports(app, pino({ base: null, timestamp: false }, { write: (line) => void lines.push(JSON.parse(line)) }))
  const send = async (body: string) => (await app.request('/amiss', { method: 'POST', body })).status
  return { lines, send }
}

it('a message that a screen missed stands in the log, once however many screens missed it', async () => {
  const { lines, send } = opened()
  expect([await send(JSON.stringify(REPORT)), await send(JSON.stringify(REPORT))]).toEqual([204, 204])
  expect(lines).toEqual([{ level: 50, ...REPORT, msg: 'a screen missed a message' }])
})

it.for([
  ['no JSON', '{'],
  ['no key of a message', JSON.stringify({ ...REPORT, key: 'Ana Pérez, 12 de marzo' })],
  ['more than a report says', JSON.stringify({ ...REPORT, typed: 'x' })],
  ['larger than a report', JSON.stringify({ ...REPORT, key: `a.${'x'.repeat(2000)}` })],
] as const)('what is %s leaves no line', async ([, body]) => {
  const { lines, send } = opened()
  expect(await send(body)).toBe(204)
  expect(lines).toEqual([])
})
