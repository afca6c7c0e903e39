import { Hono } from 'hono'
import { describe, expect, it } from 'vitest'
import { lostPages } from './lost-page.ts'

const house = new Hono().route('/', lostPages()).notFound((c) => c.json({ code: 'route.not-found' }, 404))
const lost = async (path: string, accept = 'text/html,application/xhtml+xml') => {
  const reply = await house.request(path, { headers: { Accept: accept } })
  return { status: reply.status, type: reply.headers.get('Content-Type') ?? '', text: await reply.text() }
}

describe('an address of the public site that has nothing', () => {
  it.for([
    ['/es/no-hay', 'Esta página no existe', 'href="/es/"', 'This page'],
    ['/en/statement/none', 'This page does not exist', 'href="/en/"', 'Esta página'],
    ['/releases/TEST/9.9/en/summary', 'This page does not exist', 'href="/"', 'Esta página'],
  ] as const)('speaks the language of the address and leads home: %s', async ([path, said, home, other]) => {
    const { status, type, text } = await lost(path)
    expect([status, type]).toEqual([404, 'text/html; charset=utf-8'])
    expect(text).toContain(`<h1 id="lost-${path.includes('/es/') ? 'es' : 'en'}">${said}</h1>`)
    expect(text).toContain(home)
    expect(text).toContain('href="/site.css"')
    expect(text).not.toContain(other)
  })

  it.for(['/no-hay', '/releases/TEST/9.9/', '/%E0%A4%A'])('speaks both where the address speaks none: %s', async (path) => {
    const { status, text } = await lost(path)
    expect(status).toBe(404)
    expect(text).toMatch(/Esta página no existe<\/h1>[\s\S]*This page does not exist<\/h1>/)
  })

  it('writes nothing of the address into the page, and is open to no script', async () => {
    const reply = await house.request('/es/<script>alert(1)</script>', { headers: { Accept: 'text/html' } })
    expect(await reply.text()).not.toContain('alert')
    expect(reply.headers.get('Content-Security-Policy')).toContain("default-src 'none'")
  })

  it('is a problem for programs, and below /api for everybody', async () => {
    for (const [path, accept] of [
      ['/es/no-hay', 'application/json'],
      ['/api/none', 'text/html'],
      ['/api', 'text/html'],
    ] as const)
      expect(JSON.parse((await lost(path, accept)).text)).toEqual({ code: 'route.not-found' })
  })
})
