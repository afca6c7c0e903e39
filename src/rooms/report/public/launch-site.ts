import { readFile } from 'node:fs/promises'
import { html } from 'hono/html'
import { Hono } from 'hono'
import { reportCss } from '#documents/html/page.ts'
import { mediaTypeOf } from '../server/release/media-type.ts'
import { fontAddress, paths, styleAddress } from './paths.ts'
import { answerWith, askedPath, bodyOf, type Body } from './bodies.ts'
import type { SiteEdition } from './site-frame.ts'
import { editionFigures, editionPages } from './site-pages.ts'

const FONTS = [
  ['serif-400.woff2', '@fontsource/source-serif-4/files/source-serif-4-latin-400-normal.woff2'],
  ['serif-600.woff2', '@fontsource/source-serif-4/files/source-serif-4-latin-600-normal.woff2'],
  ['sans-400.woff2', '@fontsource/source-sans-3/files/source-sans-3-latin-400-normal.woff2'],
  ['sans-600.woff2', '@fontsource/source-sans-3/files/source-sans-3-latin-600-normal.woff2'],
] as const

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
              </section>`,
          )}
        </main>
      </body>
    </html> `.toString()

export type SiteParts = { editions: readonly SiteEdition[]; files: ReadonlyMap<string, Uint8Array<ArrayBuffer>> }

const bodies = async ({ editions, files }: SiteParts): Promise<ReadonlyMap<string, Body>> => {
  const css = `${await readFile(new URL('site.css', import.meta.url), 'utf8')}\n${reportCss}`
  const fonts = FONTS.map(async ([name, from]) => {
    const bytes = new Uint8Array(await readFile(new URL(import.meta.resolve(from))))
    return [fontAddress(name), bodyOf('font/woff2', bytes)] as const
  })
  const pages = editions.flatMap((edition) => [...editionPages(edition)])
  const figures = editions.flatMap((edition) => [...editionFigures(edition)])
  return new Map<string, Body>([
    [paths.door(), bodyOf('text/html; charset=utf-8', door(editions))],
    [styleAddress, bodyOf('text/css; charset=utf-8', css)],
    ...pages.map(([path, page]) => [path, bodyOf('text/html; charset=utf-8', page)] as const),
    ...figures.map(([path, svg]) => [path, bodyOf('image/svg+xml', svg)] as const),
    ...[...files].map(([path, bytes]) => [paths.file(path), { ...bodyOf(mediaTypeOf(path), bytes), download: true as const }] as const),
    ...(await Promise.all(fonts)),
  ])
}

/** The public site of a report, all pages made beforehand: the chapters, a page per statement, pictures, downloads. */
export const launchSite = async (parts: SiteParts): Promise<Hono> => {
  const site = new Hono()
  const known = await bodies(parts)
  site.get('*', (c, next) => {
    const found = known.get(askedPath(c)) ?? known.get(`${c.req.path}/`)
    return found ? Promise.resolve(answerWith(c, found)) : next()
  })
  return site
}
