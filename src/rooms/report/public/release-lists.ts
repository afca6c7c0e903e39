import { type Context, Hono } from 'hono'
import type { Database } from '#kernel/db/database.ts'
import type { Reader } from '#kernel/db/handles.ts'
import { LANGS } from '#kernel/i18n/translate.ts'
import { answerWith, type Body, pageBody } from '#kernel/page/bodies.ts'
import { bounded } from '../server/bounded.ts'
import { filesOfAll, lineOf, type ReleaseSeen } from '../server/release/sql.ts'
import type { ReleaseTables } from '../server/release/tables.ts'
import { asAnybody, published } from './as-anybody.ts'
import { inReadersLanguage } from './in-readers-language.ts'
import { either, listPaths } from './paths.ts'
import { type Listed, publishedPage, versionsPage } from './release-list.ts'

/** Pages that are kept: both languages of the whole list and of a few programmes. */
const PAGES = 8

const listed = async (db: Reader<ReleaseTables>, all: readonly ReleaseSeen[]): Promise<Listed[]> => {
  const files = await filesOfAll(db, all)
  return all.map((one) => ({
    line: lineOf(one, all),
    corrections: one.facts.corrections,
    files: files.filter(({ releaseId }) => releaseId === one.id),
  }))
}

/**
 * `/releases/` and `/releases/CODE/`, each in both languages: what is published, to whoever has no address of a release yet. Each is made of
 * published releases alone, which never change, so it is kept until there is another.
 */
export const releaseLists = (database: Database): Hono => {
  const site = new Hono()
  const pages = bounded<Body>(PAGES)
  const seen = () => asAnybody(database, published)
  const ofCode = async (c: Context) => (await seen()).filter(({ code }) => code === c.req.param('code'))
  const page = (address: string, all: readonly ReleaseSeen[], write: (lines: readonly Listed[]) => string) => {
    const make = async () => pageBody(write(await asAnybody(database, (db) => listed(db, all))))
    return pages(`${address} ${all.map(({ id }) => id).join(' ')}`, make)
  }

  for (const lang of LANGS) {
    site.on('GET', either(listPaths.all(lang)), async (c) =>
      answerWith(c, await page(listPaths.all(lang), await seen(), (lines) => publishedPage(lang, lines))),
    )
    site.on('GET', either(`/releases/:code/${lang}/`), async (c, next) => {
      const own = await ofCode(c)
      const [newest] = own
      if (!newest) return next()
      return answerWith(c, await page(listPaths.programme(newest.code, lang), own, (lines) => versionsPage(lang, lines)))
    })
  }
  site.on('GET', either(listPaths.all()), (c) => inReadersLanguage(c, listPaths.all()))
  site.on('GET', either('/releases/:code/'), async (c, next) => {
    const [newest] = await ofCode(c)
    return newest ? inReadersLanguage(c, listPaths.programme(newest.code)) : next()
  })
  return site
}
