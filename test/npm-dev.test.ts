import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { PUBLIC_HEADERS } from '#kernel/page/bodies.ts'
import { APP_POLICY } from '../src/app/web-files.ts'

type Served = { serveWords: (folder: string | undefined, fresh: boolean) => readonly string[] }
const { serveWords } = (await import(new URL('../tools/served.mjs', import.meta.url).href)) as Served

type Opening = { opened: (policy?: string) => string }
const { opened } = (await import(new URL('../tools/dev-policy.mjs', import.meta.url).href)) as Opening

/** Directives of a policy, in their order. */
const directives = (policy: string): readonly string[] => policy.split(';').map((one) => one.trim())

describe('npm run dev', () => {
  it('serves the example as npm start does, so that its people can sign in', () => {
    expect(serveWords(undefined, false)).toEqual(['serve'])
    expect(serveWords(undefined, true)).toEqual(['serve', '--fresh'])
  })

  it('serves a package of one’s own from wherever it was named', () =>
    expect(serveWords('mine', true)).toEqual(['serve', resolve('mine'), '--fresh']))

  it.each([
    ['the app', APP_POLICY],
    ['a public page', PUBLIC_HEADERS['Content-Security-Policy'] ?? ''],
  ])('lets its script into %s, keeps all of its policy, and names no directive twice', (_, policy) => {
    const given = directives(opened(policy))
    expect(given).toEqual(expect.arrayContaining([...directives(policy), "script-src-elem 'self'", "connect-src 'self'"]))
    const names = given.map((one) => one.split(' ')[0])
    expect(names).toEqual([...new Set(names)])
  })

  it('gives no policy to a page without one', () => expect(opened()).toBe(''))
})
