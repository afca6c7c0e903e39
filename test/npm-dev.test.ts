import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'

type Served = { serveWords: (folder: string | undefined, fresh: boolean) => readonly string[] }
const { serveWords } = (await import(new URL('../tools/served.mjs', import.meta.url).href)) as Served

describe('npm run dev', () => {
  it('serves the example as npm start does, so that its people can sign in', () => {
    expect(serveWords(undefined, false)).toEqual(['serve'])
    expect(serveWords(undefined, true)).toEqual(['serve', '--fresh'])
  })

  it('serves a package of one’s own from wherever it was named', () =>
    expect(serveWords('mine', true)).toEqual(['serve', resolve('mine'), '--fresh']))
})
