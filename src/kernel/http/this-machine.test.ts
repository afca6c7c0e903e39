import { Hono } from 'hono'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { listen, type Listening } from './listen.ts'
import { type Carried, isAtThisMachine } from './this-machine.ts'

describe('whether somebody at this machine asks, over a real connection', () => {
  let listening: Listening
  beforeAll(async () => {
    const app = new Hono()
    app.get('/', (c) => c.json({ here: isAtThisMachine(c.req.raw, c.env as Carried) }))
    listening = await listen(app, 0)
  })
  afterAll(async () => {
    if (listening.kind === 'listening') await listening.close()
  })
  const here = async (headers: Record<string, string> = {}) =>
    ((await (await fetch(`http://localhost:${listening.port}/`, { headers })).json()) as { here: boolean }).here

  it('is so of a browser here, and not of what a proxy passes on', async () => {
    expect(await here()).toBe(true)
    expect(await here({ 'X-Forwarded-For': '192.0.2.7' })).toBe(false)
  })
})
