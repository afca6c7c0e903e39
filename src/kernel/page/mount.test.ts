import { expect, it } from 'vitest'
import { bodyOf } from './bodies.ts'
import { publicPages } from './mount.ts'

const page = (address: string) => new Map([[address, bodyOf('text/plain', address)]])

it('a page is answered at its address, with and without a stroke at the end; others are left to whoever comes next', async () => {
  const site = publicPages([() => Promise.resolve(page('/a')), () => Promise.resolve(page('/b/'))])
  expect(await Promise.all(['/a', '/b', '/b/'].map(async (path) => (await site.request(path)).text()))).toEqual(['/a', '/b/', '/b/'])
  expect((await site.request('/c')).status).toBe(404)
})

it('what failed once is tried again for the next reader', async () => {
  let calls = 0
  const site = publicPages([() => ((calls += 1) === 1 ? Promise.reject(new Error('no file')) : Promise.resolve(page('/a')))])
  site.onError((_, c) => c.text('failed', 500))
  expect([(await site.request('/a')).status, (await site.request('/a')).status]).toEqual([500, 200])
})

it('an address that two rooms claim is a bug', async () => {
  const site = publicPages([() => Promise.resolve(page('/a')), () => Promise.resolve(page('/a'))])
  let said = ''
  site.onError((error, c) => {
    said = error.message
    return c.text('failed', 500)
  })
  await site.request('/a')
  expect(said).toBe('page /a is given twice')
})
