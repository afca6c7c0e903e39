import { Hono } from 'hono'
import { describe, expect, it } from 'vitest'
import { numberDocument } from '#documents/number.ts'
import { answerWith, pageBody } from '#kernel/page/bodies.ts'
import { fixturePackage } from '#test/fixture-package.ts'
import { bytesSent, PAGE_BYTES } from '#test/sent.ts'
import { compose } from '../domain/compose.ts'
import { reportWords } from '../messages.ts'
import { LISTED, listPages } from './cited-list.ts'
import { pathsBelow } from './paths.ts'
import { type Chapter, frameOf } from './site-frame.ts'
import { editionPages } from './site-pages.ts'

const BASE = '/releases/TEST/1.0'
const paths = pathsBelow(BASE)
const editionOf = (lang: 'es' | 'en') => {
  const t = reportWords(lang)
  return { document: numberDocument(compose(fixturePackage, t, { version: '1.0', dataHash: 'abcdef' }).document), t, paths, downloads: [] }
}
const pagesOf = { es: editionPages(editionOf('es')), en: editionPages(editionOf('en')) }
const plain = (markup: string) => markup.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ')

/** The list of as many as a large programme cites, with keys such as the house gives. */
const long = (lang: 'es' | 'en') => {
  const edition = editionOf(lang)
  const { references } = edition.document
  const many = Array.from({ length: 2 * LISTED + 1 }, (_, at) => {
    const key = `${(at * 2_654_435_761).toString(16).padStart(12, '0')}-${(at * 40_503_000_017).toString(16).padStart(16, '0')}`
    return { ...(references[at % references.length] as (typeof references)[number]), key, label: `R1-HN-PRO-${at}/${at}`, number: at + 1 }
  })
  const frame = frameOf({ ...edition, document: { ...edition.document, references: many } })
  return listPages(frame, frame.chapters.at(-1) as Chapter)
}

describe('the list of what is cited', () => {
  it.each(['es', 'en'] as const)('has every number in its order, with what it is and a way to its page (%s)', (lang) => {
    const { references } = editionOf(lang).document
    const page = pagesOf[lang].get(paths.chapter(lang, 'annex-statements')) ?? ''
    const listed = [...page.matchAll(/<li value="(\d+)">\s*<a href="([^"]+)">([^<]+)</g)].map(([, number, to, name]) => [number, to, name])
    expect(listed).toEqual(references.map(({ number, key, heading }) => [String(number), paths.statement(lang, key), heading]))
    expect(listed.length).toBeGreaterThan(5)
  })

  it('says in a line where a statement stands and how it was read, and what a document is', () => {
    const page = plain(pagesOf.en.get(paths.chapter('en', 'annex-statements')) ?? '')
    expect(page).toContain(
      'Statement R1-HN-POL-1/001 Honduras, police, group R1-HN-POL-1; placed by the source. Quadrant: Weakness. Condition: Technical. Round: Round one.',
    )
    expect(page).toContain('Source press-2009 A newspaper. An item, 2009 (press).')
    expect(page).toContain('each entry has a page of its own')
  })

  it('has its place among the chapters, its letter, and the same page in the other language', () => {
    const page = pagesOf.es.get(paths.chapter('es', 'annex-statements')) ?? ''
    expect(page).toMatch(/<h1[^>]*>.*Enunciados y textos citados<\/h1>/)
    expect(page).toContain(`href="${BASE}/en/annex-statements"`)
    expect(page).toMatch(/href="\/releases\/TEST\/1\.0\/es\/annex-statements"\s+aria-current="page"/)
    expect(pagesOf.es.get(paths.home('es'))).toContain(`href="${BASE}/es/annex-statements"`)
    expect(pagesOf.es.get(paths.chapter('es', 'annex-positions'))).toMatch(/rel="next" href="\/releases\/TEST\/1\.0\/es\/annex-statements"/)
  })

  it('is more pages where it is long, each within what a page may weigh and with ways to the others', async () => {
    const all = new Map([...long('es'), ...long('en')])
    const site = new Hono().get('*', (c, next) => {
      const page = all.get(c.req.path)
      return page === undefined ? next() : answerWith(c, pageBody(page))
    })
    const list = paths.chapter('en', 'annex-statements')
    for (const path of [list, `${list}/2`, `${list}/3`]) expect(await bytesSent(site, path), path).toBeLessThan(PAGE_BYTES)
    expect(plain(all.get(list) ?? '')).toContain(`Numbers 1 to ${LISTED} Numbers ${LISTED + 1} to ${2 * LISTED}`)
    expect(all.get(`${list}/2`)).toContain(`<li value="${LISTED + 1}">`)
    expect(all.get(`${list}/2`)).toContain(`hreflang="es" href="${paths.chapter('es', 'annex-statements')}/2"`)
  })
})
