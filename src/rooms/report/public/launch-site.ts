import { readFile } from 'node:fs/promises'
import { html } from 'hono/html'
import { Hono } from 'hono'
import { lawPaths } from '#law/public-paths.ts'
import { publicFontFaces } from '#ui/public/fonts.ts'
import { reportCss } from '#documents/html/page.ts'
import { mediaTypeOf } from '../server/release/media-type.ts'
import { either, listPaths, paths, styleAddress } from './paths.ts'
import { answerWith, askedPath, bodyOf, type Body, pageBody } from '#kernel/page/bodies.ts'
import { iconAddress } from '#ui/public/style.ts'
import type { ReleaseLine } from '../contract/release.ts'
import { bounded } from '../server/bounded.ts'
import type { SiteEdition } from './site-frame.ts'
import { editionFigures, editionHome, editionPages } from './site-pages.ts'
import { newestOf } from './site-published.ts'

const door = (editions: readonly SiteEdition[]): string =>
  html`<!DOCTYPE html>
    <html lang="es">
      <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>${editions[0]?.document.title ?? 'Istmo'}</title>
        <link rel="icon" href="${iconAddress}" type="image/svg+xml">
        <link rel="stylesheet" href="${styleAddress}">
      </head>
      <body class="report site door">
        <main>
          ${editions.map(
            ({ document, t }) =>
              html`<section lang="${document.lang}">
                <h1><a href="${paths.home(document.lang)}" hreflang="${document.lang}">${document.title}</a></h1>
                <p>${document.subtitle}</p>
                <p><a class="enter" href="${paths.home(document.lang)}" hreflang="${document.lang}">${t('report.site.enter')}</a></p>
                <p><a href="${lawPaths.guide(document.lang)}" hreflang="${document.lang}">${t('report.site.guide')}</a></p>
                <p><a href="${lawPaths.index(document.lang)}" hreflang="${document.lang}">${t('report.site.law')}</a></p>
              </section>`,
          )}
        </main>
      </body>
    </html> `.toString()

/** @param code of the programme whose report it is */
export type SiteParts = { code: string; editions: readonly SiteEdition[]; files: ReadonlyMap<string, Uint8Array<ArrayBuffer>> }

/** What is published in this house when somebody asks, the newest of a programme first. */
export type Published = () => Promise<readonly ReleaseLine[]>

/** Front pages that are kept: those of both languages, and what they were before the last release. */
const FRONTS = 4

const bodies = async ({ editions, files }: Omit<SiteParts, 'code'>): Promise<ReadonlyMap<string, Body>> => {
  const css = [await publicFontFaces(), await readFile(new URL('site.css', import.meta.url), 'utf8'), reportCss].join('\n')
  const pages = editions.flatMap((edition) => [...editionPages(edition)])
  const figures = editions.flatMap((edition) => [...editionFigures(edition)])
  return new Map<string, Body>([
    [paths.door(), bodyOf('text/html; charset=utf-8', door(editions))],
    [styleAddress, bodyOf('text/css; charset=utf-8', css)],
    ...pages.map(([path, page]) => [path, pageBody(page)] as const),
    ...figures.map(([path, svg]) => [path, bodyOf('image/svg+xml', svg)] as const),
    ...[...files].map(([path, bytes]) => [paths.file(path), { ...bodyOf(mediaTypeOf(path), bytes), download: true as const }] as const),
  ])
}

/** The front pages, which lead to what is published as soon as there is something. */
const frontsOf = ({ editions, code }: SiteParts) => {
  const kept = bounded<Body>(FRONTS)
  const at = new Map(editions.map((edition) => [paths.home(edition.document.lang), edition]))
  return (path: string, releases: readonly ReleaseLine[]): Promise<Body> | undefined => {
    const edition = at.get(path) ?? at.get(`${path}/`)
    if (!edition || releases.length === 0) return undefined
    const { lang } = edition.document
    const newest = newestOf(releases, code, lang)
    const published = { list: listPaths.all(lang), own: false, newest }
    return kept(`${lang} ${newest?.home}`, async () => pageBody(editionHome({ ...edition, published })))
  }
}

/** The public site of a report, its pages made beforehand: the chapters, a page per statement, pictures, downloads. */
export const launchSite = async (parts: SiteParts, published: Published): Promise<Hono> => {
  const site = new Hono()
  const [known, front] = [await bodies(parts), frontsOf(parts)]
  for (const { document } of parts.editions)
    site.on('GET', either(paths.home(document.lang)), async (c, next) => {
      const found = await front(askedPath(c), await published())
      return found ? answerWith(c, found) : next()
    })
  site.get('*', (c, next) => {
    const found = known.get(askedPath(c)) ?? known.get(`${c.req.path}/`)
    return found ? answerWith(c, found) : next()
  })
  return site
}
