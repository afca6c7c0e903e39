import { html } from 'hono/html'
import { printDate } from '#documents/dates.ts'
import { type Lang, LANGS, type Translate } from '#kernel/i18n/translate.ts'
import { lawPaths } from '#law/public-paths.ts'
import { iconAddress } from '#ui/public/style.ts'
import type { ReleaseLine } from '../contract/release.ts'
import { reportWords } from '../messages.ts'
import { listPaths, paths, styleAddress } from './paths.ts'
import type { Markup } from './shell.ts'

const homeOf = ({ address }: ReleaseLine, lang: Lang): string => `${address ?? ''}${lang}/`

const facts = (t: Translate, release: ReleaseLine): string =>
  t('report.site.version', { version: release.version, date: printDate(release.asOf, t.lang), example: String(release.example) })

/** One programme: its latest release at large, those before it in a line. */
const programme = (t: Translate, [latest, ...earlier]: readonly ReleaseLine[]): Markup | '' =>
  latest
    ? html`<article>
        <h2><a href="${homeOf(latest, t.lang)}">${t.lang === 'es' ? latest.titleEs : latest.titleEn}</a></h2>
        <p>${facts(t, latest)}</p>
        ${
          earlier.length > 0
            ? html`<p class="earlier">
                ${t('report.site.earlier')}
                ${earlier.map((release) => html`<a href="${homeOf(release, t.lang)}">${release.version}</a> `)}
              </p>`
            : ''
        }
      </article>`
    : ''

const grouped = (releases: readonly ReleaseLine[]): readonly (readonly ReleaseLine[])[] =>
  [...new Set(releases.map(({ programmeId }) => programmeId))].map((id) => releases.filter(({ programmeId }) => programmeId === id))

/** From what the report was made that stands at the house's own door: the database has no part in it. */
export type Served = 'example' | 'package'

const section = (lang: Lang, releases: readonly ReleaseLine[], served: Served): Markup => {
  const t = reportWords(lang)
  return html`<section lang="${lang}" aria-labelledby="published-${lang}">
    <h1 id="published-${lang}">${t('report.site.published')}</h1>
    ${grouped(releases).map((one) => programme(t, one))}
    <p><a href="${listPaths.all(lang)}" hreflang="${lang}">${t('report.site.all-published')}</a></p>
    <p><a class="enter" href="${paths.home(lang)}" hreflang="${lang}">${t(`report.site.served-${served}`)}</a></p>
    <p><a href="${lawPaths.guide(lang)}" hreflang="${lang}">${t('report.site.guide')}</a></p>
    <p><a href="${lawPaths.index(lang)}" hreflang="${lang}">${t('report.site.law')}</a></p>
  </section>`
}

/**
 * What is published, in both languages, and the way to the report that this house shows besides.
 * @param releases the newest of a programme first
 */
export const releaseDoor = (releases: readonly ReleaseLine[], served: Served): string =>
  html`<!DOCTYPE html>
    <html lang="es-419">
      <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>${LANGS.map((lang) => reportWords(lang)('report.site.published')).join(' · ')}</title>
        <link rel="icon" href="${iconAddress}" type="image/svg+xml">
        <link rel="stylesheet" href="${styleAddress}">
      </head>
      <body class="report site door">
        <main>${LANGS.map((lang) => section(lang, releases, served))}</main>
      </body>
    </html> `.toString()
