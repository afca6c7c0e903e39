import { readFile } from 'node:fs/promises'
import { html } from 'hono/html'
import { Hono } from 'hono'
import { lawPaths } from '#law/public-paths.ts'
import { publicFontFaces } from '#ui/public/fonts.ts'
import { reportCss } from '#documents/html/page.ts'
import { mediaTypeOf } from '../server/release/media-type.ts'
import { paths, styleAddress } from './paths.ts'
import { answerWith, askedPath, bodyOf, type Body, pageBody } from '#kernel/page/bodies.ts'
import type { SiteEdition } from './site-frame.ts'
import { editionFigures, editionPages } from './site-pages.ts'

const door = (editions: readonly SiteEdition[]): string =>
  html`<!DOCTYPE html>
    <html lang="es">
      <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>${editions[0]?.document.title ?? 'Istmo'}</title>
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

export type SiteParts = { editions: readonly SiteEdition[]; files: ReadonlyMap<string, Uint8Array<ArrayBuffer>> }

const bodies = async ({ editions, files }: SiteParts): Promise<ReadonlyMap<string, Body>> => {
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

/** The public site of a report, all pages made beforehand: the chapters, a page per statement, pictures, downloads. */
export const launchSite = async (parts: SiteParts): Promise<Hono> => {
  const site = new Hono()
  const known = await bodies(parts)
  site.get('*', (c, next) => {
    const found = known.get(askedPath(c)) ?? known.get(`${c.req.path}/`)
    return found ? answerWith(c, found) : next()
  })
  return site
}
