import { expect, it } from 'vitest'
import { bodyOf } from './bodies.ts'
import { livePages, publicPages } from './mount.ts'

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

it('pages that stand on records are made anew when these change, and only for who asks for one of them', async () => {
  const [asked, made]: [number[], string[]] = [[], []]
  let record = 'one'
  const site = livePages({} as never, [
    {
      mark: () => Promise.resolve((asked.push(1), record)),
      make: () => Promise.resolve((made.push(record), new Map([['/a', bodyOf('text/plain', record)]]))),
    },
  ])
  const read = async () => (await site.request('/a')).text()
  expect([await read(), await read()]).toEqual(['one', 'one'])
  record = 'two'
  expect([await read(), made]).toEqual(['two', ['one', 'two']])
  const before = asked.length
  expect((await site.request('/elsewhere')).status).toBe(404)
  expect(asked.length).toBe(before)
})

it('what stands on records and failed is tried again for the next reader', async () => {
  let calls = 0
  const make = () => ((calls += 1) === 1 ? Promise.reject(new Error('no file')) : Promise.resolve(page('/a')))
  const site = livePages({} as never, [{ mark: () => Promise.resolve(''), make }])
  site.onError((_, c) => c.text('failed', 500))
  expect([(await site.request('/a')).status, (await site.request('/a')).status]).toEqual([500, 200])
})
