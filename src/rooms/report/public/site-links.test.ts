import { Hono } from 'hono'
import { describe, expect, it } from 'vitest'
import { numberDocument } from '#documents/number.ts'
import { readFolder } from '#kernel/files/folder.ts'
import { LANGS } from '#kernel/i18n/translate.ts'
import { answerWith, pageBody } from '#kernel/page/bodies.ts'
import { publicPages } from '#kernel/page/mount.ts'
import { lawPaths } from '#law/public-paths.ts'
import { paths as workplace } from '#programme/paths.ts'
import { readPackage } from '#sheets/read-package.ts'
import { walkLinks } from '#test/dead-links.ts'
import { bytesSent, PAGE_BYTES } from '#test/sent.ts'
import { fixturePackage } from '#test/fixture-package.ts'
import { publicStyle } from '#ui/public/style.ts'
import { packageTables, type ProgrammePackage } from '../contract/package.ts'
import { compose } from '../domain/compose.ts'
import { reportWords } from '../messages.ts'
import { EXAMPLE } from '../server/example.ts'
import { launchSite } from './launch-site.ts'
import { paths } from './paths.ts'

const example = async (): Promise<ProgrammePackage> => {
  const read = readPackage(await readFolder(EXAMPLE), packageTables)
  if (read.kind === 'refused') throw new Error('the example does not read')
  return read
}

const siteOf = async (source: ProgrammePackage) => {
  const editions = LANGS.map((lang) => {
    const t = reportWords(lang)
    const { document } = compose(source, t, { version: null, dataHash: 'abcdef' })
    return { document: numberDocument(document), t, paths, downloads: [{ path: 'report.es.pdf', bytes: 5, sha256: 'ff' }] }
  })
  const files = new Map([['report.es.pdf', new TextEncoder().encode('%PDF-')]])
  const site = new Hono()
    .route('/', publicPages([publicStyle]))
    .route('/', await launchSite({ code: 'TEST', editions, files }, async () => []))
  return { site, references: editions.flatMap(({ document }) => document.references).length }
}

/** Pages of other rooms, which have tests of their own. */
const elsewhere = [workplace.signIn(), ...LANGS.flatMap((lang) => [lawPaths.guide(lang), lawPaths.index(lang)])]

describe('every link of the public site', () => {
  it.each([
    ['of a small programme', async () => fixturePackage],
    ['of the example', example],
  ])('%s leads to a page, and to a place that the page has', async (_, source) => {
    const { site, references } = await siteOf(await source())
    const walked = await walkLinks(site, ['/'], (path) => elsewhere.includes(path))
    expect(walked.dead).toEqual([])
    expect(walked.found).toBeGreaterThan(references)
    for (const lang of LANGS) expect(await bytesSent(site, `/${lang}/annex-statements`)).toBeLessThan(PAGE_BYTES)
  })

  it('is found dead where nothing answers it, or its page has not the place', async () => {
    const page = '<a href="/b#here">b</a> <a href="/b#gone">b</a> <img src="/c.svg"> <a href="https://example.org/d">d</a>'
    const site = new Hono().get('/a', (c) => answerWith(c, pageBody(page))).get('/b', (c) => answerWith(c, pageBody('<p id="here">b</p>')))
    expect(await walkLinks(site, ['/a'], () => false)).toEqual({ found: 3, dead: ['/a → /b#gone', '/a → /c.svg'] })
  })
})
