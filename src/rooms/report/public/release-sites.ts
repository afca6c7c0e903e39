import { Hono } from 'hono'
import type { Database } from '#kernel/db/database.ts'
import type { Reader } from '#kernel/db/handles.ts'
import { type Lang, LANGS } from '#kernel/i18n/translate.ts'
import { releaseAddress } from '../contract/release-address.ts'
import { byVersion } from '../domain/release/version.ts'
import { mediaTypeOf } from '../server/release/media-type.ts'
import { bytesOf, filesOf, type ReleaseSeen } from '../server/release/sql.ts'
import type { ReleaseTables } from '../server/release/tables.ts'
import { answerWith, askedPath, type Body, bodyOf } from '#kernel/page/bodies.ts'
import { bounded } from '../server/bounded.ts'
import { asAnybody as readAsAnybody, published, publishedLines } from './as-anybody.ts'
import { composeAside } from './compose-aside.ts'
import { inReadersLanguage } from './in-readers-language.ts'
import { releaseDoor, type Served } from './release-door.ts'
import { releaseLists } from './release-lists.ts'

/** Composed editions that are kept: the current ones of a few programmes, and one that somebody looks up. */
const EDITIONS = 8

type Page = { readonly release: ReleaseSeen; readonly newest: ReleaseSeen; readonly lang: Lang }

const pageOf = (markup: string): Body => bodyOf('text/html; charset=utf-8', markup)

/** Of `/releases/CODE/1.0/en/summary` and `/releases/CODE/1.0/figures/en/map.svg`. */
const languageOf = (path: string): Lang | undefined => {
  const [first, second] = path.split('/').slice(4)
  return LANGS.find((lang) => lang === (first === 'figures' ? second : first))
}

const atDoor = (path: string): boolean => path.split('/').slice(4).join('') === ''

/**
 * The public sites of all releases and the lists that lead to them, read as anybody reads them: a site is composed when somebody first comes, from the release's own annex
 * and manifest, and kept for a while. Files come as they are kept.
 */
export const releaseSites = (database: Database, served: Served): Hono => {
  const site = new Hono()
  const asAnybody = <Result>(run: (db: Reader<ReleaseTables>) => Promise<Result>) => readAsAnybody(database, run)
  const compose = composeAside()
  const editions = bounded<ReadonlyMap<string, Body>>(EDITIONS)
  const door = bounded<Body>(1)

  const read = ({ programmeId, id: releaseId }: ReleaseSeen) =>
    asAnybody(async (db) => {
      const of = { programmeId, releaseId }
      return { files: await filesOf(db, of), annex: await bytesOf(db, { ...of, path: 'annex.zip' }) }
    })
  const edition = (asked: Page) => {
    const key = `${asked.release.id} ${asked.newest.id} ${asked.lang}`
    return editions(key, () => compose({ key, asked, read: () => read(asked.release) }))
  }

  site.get('/', async (c, next) => {
    const lines = await publishedLines(database)
    if (lines.length === 0) return next()
    // Releases never change: the page is made and packed once for those there are.
    const made = lines.map(({ code, version }) => `${code} ${version}`).join(' ')
    return answerWith(c, await door(made, () => Promise.resolve(pageOf(releaseDoor(lines, served)))))
  })

  site.route('/', releaseLists(database))

  site.get('/releases/:code/:version/files/:path', async (c, next) => {
    const { code, version, path } = c.req.param()
    const bytes = await asAnybody(async (db) => {
      const release = (await published(db)).find((one) => one.code === code && one.version === version)
      return release && bytesOf(db, { programmeId: release.programmeId, releaseId: release.id, path })
    })
    if (!bytes) return next()
    return answerWith(c, { ...bodyOf(mediaTypeOf(path), bytes), download: true, lasting: true })
  })

  site.get('/releases/:code/:version/*', async (c, next) => {
    const { code, version } = c.req.param()
    const own = (await asAnybody(published)).filter((one) => one.code === code)
    const release = own.find((one) => one.version === version)
    const newest = own.toSorted((a, b) => byVersion(a.version, b.version)).at(-1)
    if (!release || !newest) return next()
    const lang = languageOf(askedPath(c))
    if (lang === undefined) return atDoor(askedPath(c)) ? inReadersLanguage(c, releaseAddress(release)) : next()
    const pages = await edition({ release, newest, lang })
    const found = pages.get(askedPath(c)) ?? pages.get(`${askedPath(c)}/`)
    return found ? answerWith(c, found) : next()
  })
  return site
}
