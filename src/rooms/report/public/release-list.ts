/** Pages that list what is published, for whoever comes from nowhere in particular. */
import { html } from 'hono/html'
import { printDate } from '#documents/dates.ts'
import type { Lang } from '#kernel/i18n/translate.ts'
import type { Correction } from '../contract/release-facts.ts'
import type { ReleaseLine } from '../contract/release.ts'
import { type Corrected, correctionsIn } from '../domain/release/corrections.ts'
import { reportWords } from '../messages.ts'
import { listPaths, pathsBelow, paths } from './paths.ts'
import { type Download, OTHER } from './site-frame.ts'
import { type Markup, page } from './shell.ts'

/** A published release, with what it corrects and its files. */
export type Listed = {
  readonly line: ReleaseLine
  readonly corrections: readonly Correction[]
  readonly files: readonly Pick<Download, 'path' | 'bytes'>[]
}

/** Letters of corrections that are told in full on one page, the newest first: of the rest there is the erratum itself. */
const LETTERS = 8000
/** Versions of each programme that are named beside its newest where all programmes are listed. */
const EARLIER = 4

const sitePaths = ({ line }: Listed) => pathsBelow((line.address ?? '').slice(0, -1))

const titleOf = ({ line }: Listed, lang: Lang): string => (lang === 'es' ? line.titleEs : line.titleEn)

/** Corrections as far as a page has room for them. */
const roomOf = (letters: number) => {
  let left = letters
  return (all: readonly Corrected[]): readonly Corrected[] =>
    all.filter(({ place, was, is }) => {
      left -= place.length + was.length + is.length
      return left >= 0
    })
}

const corrects = (lang: Lang, one: Listed, fitting: (all: readonly Corrected[]) => readonly Corrected[]): Markup | '' => {
  const t = reportWords(lang)
  const { erratumOf } = one.line
  if (erratumOf === null) return ''
  const all = correctionsIn(lang, one.corrections)
  const opening = html`<p>${t('report.site.corrects', { version: erratumOf })} ${all.length === 0 ? t('report.site.corrects-elsewhere') : ''}</p>`
  if (all.length === 0) return opening
  const shown = fitting(all)
  const erratum = sitePaths(one).chapter(lang, 'erratum')
  return html`${opening}${
    shown.length > 0
      ? html`<dl class="corrected">
          ${shown.map(
            ({ place, was, is }) =>
              html`<dt>${place}</dt>
                <dd>${t('report.site.correction', { was, is })}</dd>`,
          )}
        </dl>`
      : ''
  }
  <p><a href="${erratum}">${t('report.site.corrects-all', { n: all.length })}</a></p>`
}

/** Those of the other language stand on the page of that language. */
const filesIn = (lang: Lang, { files }: Listed) => files.filter(({ path }) => !path.includes(`.${OTHER[lang]}.`))

const downloads = (lang: Lang, one: Listed): Markup => {
  const t = reportWords(lang)
  const { file } = sitePaths(one)
  return html`<ul class="files" aria-label="${t('report.site.files-of', { version: one.line.version })}">
    ${filesIn(lang, one).map(
      ({ path, bytes }) =>
        html`<li><a href="${file(path)}" download>${path}</a> ${t('report.site.kilobytes', { kilobytes: Math.ceil(bytes / 1024) })}</li>`,
    )}
  </ul>`
}

const facts = (lang: Lang, { line }: Listed): string =>
  reportWords(lang)('report.site.as-published', {
    published: printDate(line.publishedOn ?? '', lang),
    asOf: printDate(line.asOf, lang),
    example: String(line.example),
  })

const version = (lang: Lang, one: Listed): Markup =>
  html`<a href="${sitePaths(one).home(lang)}">${reportWords(lang)('report.release.title', { version: one.line.version })}</a>`

/** What a reader must know of a version to choose it: when, whether another stands in its place, what it corrects, its files. */
const whole = (lang: Lang, one: Listed, fitting: ReturnType<typeof roomOf>): Markup => {
  const { supersededBy } = one.line
  return html`<p>${facts(lang, one)}</p>
    ${supersededBy === null ? '' : html`<p>${reportWords(lang)('report.release.superseded-by', { version: supersededBy })}</p>`}
    ${corrects(lang, one, fitting)}${downloads(lang, one)}`
}

const brief = (lang: Lang, one: Listed): Markup => {
  const t = reportWords(lang)
  const { erratumOf } = one.line
  return html`<li>
    ${version(lang, one)}. ${facts(lang, one)} ${erratumOf === null ? '' : t('report.site.corrects', { version: erratumOf })}
  </li>`
}

const listPage = (lang: Lang, parts: { title: string; other: string; body: Markup }): string => {
  const t = reportWords(lang)
  return page({
    lang,
    t,
    paths,
    banner: '',
    site: '',
    label: '',
    other: parts.other,
    title: `${parts.title} · Istmo`,
    body: html`<div class="published-list">
      <main id="main" class="blocks">
        <h1 class="level-1">${parts.title}</h1>
        ${parts.body}
      </main>
    </div>`,
  })
}

const programme = (lang: Lang, own: readonly Listed[], fitting: ReturnType<typeof roomOf>): Markup | '' => {
  const t = reportWords(lang)
  const [newest, ...earlier] = own
  if (!newest) return ''
  const { code } = newest.line
  return html`<section aria-labelledby="${code}">
    <h2 class="level-2" id="${code}">${titleOf(newest, lang)}</h2>
    <h3 class="level-3">${version(lang, newest)}</h3>
    ${whole(lang, newest, fitting)}
    ${
      earlier.length > 0
        ? html`<h3 class="level-3">${t('report.site.earlier')}</h3>
            <ul>
              ${earlier.slice(0, EARLIER).map((one) => brief(lang, one))}
            </ul>`
        : ''
    }
    <p><a href="${listPaths.programme(code, lang)}">${t('report.site.all-versions')}</a></p>
  </section>`
}

/** Of every programme: its newest release at large, a few before it by a line each. @param releases the newest of a programme first */
export const publishedPage = (lang: Lang, releases: readonly Listed[]): string => {
  const t = reportWords(lang)
  const fitting = roomOf(LETTERS)
  const codes = [...new Set(releases.map(({ line }) => line.code))]
  const body =
    codes.length === 0
      ? html`<p>${t('report.site.none-published')}</p>
          <p><a href="${paths.door()}">${t('report.site.lost-home')}</a></p>`
      : html`${codes.map((code) =>
          programme(
            lang,
            releases.filter(({ line }) => line.code === code),
            fitting,
          ),
        )}`
  return listPage(lang, { title: t('report.site.published'), other: listPaths.all(OTHER[lang]), body })
}

/** Every release of one programme, the newest first. */
export const versionsPage = (lang: Lang, own: readonly Listed[]): string => {
  const t = reportWords(lang)
  const fitting = roomOf(LETTERS)
  const [newest] = own
  if (!newest) throw new Error('a programme of which nothing is published has no list')
  return listPage(lang, {
    title: titleOf(newest, lang),
    other: listPaths.programme(newest.line.code, OTHER[lang]),
    body: html`<p>${t('report.site.versions-lead')}</p>
      ${own.map(
        (one) =>
          html`<section aria-labelledby="v${one.line.version}">
            <h2 class="level-2" id="v${one.line.version}">${version(lang, one)}</h2>
            ${whole(lang, one, fitting)}
          </section>`,
      )}
      <p><a href="${listPaths.all(lang)}">${t('report.site.all-published')}</a></p>`,
  })
}
