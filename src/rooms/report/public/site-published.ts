/** The way from the front page of a site to what is published, and of its own programme to the newest version. */
import { html } from 'hono/html'
import { printDate } from '#documents/dates.ts'
import type { Lang, Translate } from '#kernel/i18n/translate.ts'
import type { ReleaseLine } from '../contract/release.ts'
import type { Markup } from './shell.ts'

export type ToPublished = {
  readonly list: string
  /** Whether that list is of this programme alone. */
  readonly own: boolean
  /** Where the page is of something else: the newest published version of the same programme. */
  readonly newest: { readonly version: string; readonly day: string; readonly home: string } | null
}

/** The newest release of a programme, as a front page names it. @param releases the newest of a programme first */
export const newestOf = (releases: readonly ReleaseLine[], code: string, lang: Lang): ToPublished['newest'] => {
  const found = releases.find((one) => one.code === code)
  return found ? { version: found.version, day: found.publishedOn ?? '', home: `${found.address ?? ''}${lang}/` } : null
}

export const toPublished = (t: Translate, to: ToPublished | undefined): Markup | '' => {
  if (!to) return ''
  const { list, own, newest } = to
  return html`<p class="published">
    ${
      newest
        ? html`<a href="${newest.home}"
            >${t('report.site.now-published', { version: newest.version, date: printDate(newest.day, t.lang) })}</a
          >`
        : ''
    }
    <a href="${list}">${t(own ? 'report.site.all-versions' : 'report.site.all-published')}</a>
  </p>`
}
