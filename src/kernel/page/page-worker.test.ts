import { runInNewContext } from 'node:vm'
import { expect, it } from 'vitest'
import { bodyOf } from './bodies.ts'
import { pageWorker } from './page-worker.ts'

type Waiting = { waitUntil(done: Promise<unknown>): void }
const files = (text: string) => new Map([['/page', bodyOf('text/html', text)]])
const textOf = async (prefix: string, text: string) => String((await pageWorker(prefix, files(text))).body)

/** Runs a worker's text where caches of these names stand. @returns what it keeps and what it drops */
const worked = async (text: string, names: readonly string[]) => {
  const listeners = new Map<string, (event: Waiting) => void>()
  const [added, dropped]: [unknown[], string[]] = [[], []]
  runInNewContext(text, {
    self: {
      addEventListener: (name: string, listener: (event: Waiting) => void) => listeners.set(name, listener),
      skipWaiting: () => Promise.resolve(),
      clients: { claim: () => Promise.resolve() },
    },
    caches: {
      open: (name: string) => Promise.resolve({ addAll: (paths: unknown[]) => Promise.resolve(added.push(name, ...paths)) }),
      keys: () => Promise.resolve(names),
      delete: (name: string) => Promise.resolve(dropped.push(name)),
    },
  })
  for (const name of ['install', 'activate']) await new Promise((done) => listeners.get(name)?.({ waitUntil: (all) => done(all) }))
  return { added, dropped }
}

it('keeps the files of its page, and drops what earlier versions of it kept and nothing of another page', async () => {
  const text = await textOf('istmo-guide-', 'new')
  const name = /const NAME = "([^"]+)"/.exec(text)?.[1] ?? ''
  expect(name).toMatch(/^istmo-guide-\w{20,}$/)
  const { added, dropped } = await worked(text, [name, 'istmo-guide-old', 'istmo-take-old', 'istmo-app-person'])
  expect([added, dropped]).toEqual([[name, '/page'], ['istmo-guide-old']])
})

it('is another where a file is, and asks for nothing but files of the house', async () => {
  expect(await textOf('a-', 'one')).toBe(await textOf('a-', 'one'))
  expect(await textOf('a-', 'one')).not.toBe(await textOf('a-', 'two'))
  expect((await pageWorker('a-', files('one'))).policy).toContain("default-src 'none'; connect-src 'self'")
})
