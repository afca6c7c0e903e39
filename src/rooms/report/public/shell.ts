import { html, raw } from 'hono/html'
import type { Lang, Translate } from '#kernel/i18n/translate.ts'
import { iconAddress, keepPlaceAddress } from '#ui/public/style.ts'
import { paths as ofHouse, type SitePaths, styleAddress } from './paths.ts'

export type Markup = ReturnType<typeof html>

/** Markup of the document renderer, which escapes by construction. The only place where the site takes markup as it is. */
export const printed = (markup: string): Markup => raw(markup)

export type Page = {
  lang: Lang
  t: Translate
  paths: SitePaths
  /** What stands above everything: that a newer version is there. */
  banner: Markup | ''
  title: string
  /** The programme's name for its site, printed at the head of every page; empty where a page belongs to the house. */
  site: string
  /** Printed on every page of a reconstructed programme. */
  label: string
  /** Address of this page in the other language. */
  other: string
  body: Markup
}

const OTHER: Readonly<Record<Lang, Lang>> = { es: 'en', en: 'es' }

/** One page of the public site: no cookie, nothing from elsewhere, whole without a script. */
export const page = ({ lang, t, paths, banner, title, site, label, other, body }: Page): string =>
  html`<!DOCTYPE html>
    <html lang="${lang === 'es' ? 'es-419' : 'en-GB'}">
      <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>${title}</title>
        <link rel="icon" href="${iconAddress}" type="image/svg+xml">
        <link rel="stylesheet" href="${styleAddress}">
        <link rel="alternate" hreflang="${OTHER[lang]}" href="${other}">
        <script type="module" src="${keepPlaceAddress}"></script>
      </head>
      <body class="report site">
        <a class="skip" href="#main">${t('report.site.skip')}</a>
        <header class="site-head">
          <div class="site-line">
            <a class="house" href="${ofHouse.door()}">Istmo</a>
            ${site ? html`<a href="${paths.home(lang)}">${site}</a>` : ''}
            <nav aria-label="${t('report.site.language')}">
              <a href="${other}" lang="${OTHER[lang]}" hreflang="${OTHER[lang]}">${t('report.site.other-language')}</a>
            </nav>
          </div>
          ${banner}${label ? html`<p class="site-label">${label}</p>` : ''}
        </header>
        ${body}
      </body>
    </html> `.toString()
