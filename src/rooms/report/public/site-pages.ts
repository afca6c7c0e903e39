import { html } from 'hono/html'
import { citedIn } from '#documents/cited.ts'
import { printDate } from '#documents/dates.ts'
import { versionWords } from '#documents/version.ts'
import { words } from '#documents/words.ts'
import type { NumberedBlock, NumberedDocument } from '#documents/numbered.ts'
import { listPages } from './cited-list.ts'
import type { Markup } from './shell.ts'
import {
  blocksOf,
  type Chapter,
  colophon,
  type Download,
  type Frame,
  frameOf,
  OTHER,
  paragraphs,
  shell,
  type SiteEdition,
  titleOf,
} from './site-frame.ts'
import { toPublished } from './site-published.ts'
import { onward } from './site-onward.ts'
import { around, contents } from './site-ways.ts'

/** On the first page of a superseded release: what the newer one corrects. */
const corrected = ({ newer, t }: Frame): Markup | '' =>
  newer?.corrects
    ? html`<section class="corrected" aria-labelledby="corrected">
        <h2 class="level-2" id="corrected">${t('report.site.corrected', { version: newer.version })}</h2>
        ${
          newer.corrections.length > 0
            ? html`<dl>
                ${newer.corrections.map(
                  ({ place, was, is, why }) =>
                    html`<dt>${place}</dt>
                      <dd>${t('report.site.correction', { was, is })} ${why}</dd>`,
                )}
              </dl>`
            : html`<p>${t('report.site.corrected-elsewhere')}</p>`
        }
      </section>`
    : ''

/** What the chapter cites, also what a range of numbers such as 3–7 passes over; folded, since it is as long as the chapter. */
const citedHere = (frame: Frame, { blocks }: Chapter): Markup | '' => {
  const { t, document, lang, paths } = frame
  const cited = citedIn(document, blocks)
  if (cited.length === 0) return ''
  return html`<details class="cited-here">
    <summary>${t('report.site.cited-here', { n: cited.length })}</summary>
    <ol>
      ${cited.map(
        ({ number, key, label, runs }) =>
          html`<li value="${number}"><a href="${paths.statement(lang, key)}">${label}</a> ${paragraphs(frame, [runs])}</li>`,
      )}
    </ol>
  </details>`
}

const isList = ({ blocks }: Chapter): boolean => blocks.some(({ kind }) => kind === 'references')

const chapterPage = (frame: Frame, chapter: Chapter): string =>
  shell(frame, {
    title: titleOf(frame, chapter),
    other: frame.paths.chapter(OTHER[frame.lang], chapter.heading.id),
    body: html`<div class="page">
        ${contents(frame, chapter.heading.id)}
        <main id="main" class="blocks">${blocksOf(frame, chapter.blocks)}${citedHere(frame, chapter)}${around(frame, chapter)}</main>
      </div>
      ${colophon(frame)}`,
  })

/** The chapter and section of a number such as 3.1, by their names; what has no number stands under its own. */
const sectionOf = ({ t, document }: Frame, place: string): string => {
  const named = (number: string | undefined) => document.contents.find((entry) => entry.number === number)
  const [chapter, section] = [named(place.split('.')[0]), named(place)]
  if (!chapter || !section) return t('report.site.cited-in', { place })
  const names = { chapter: chapter.text, section: section.text, place }
  return t(chapter === section ? 'report.site.cited-in-chapter' : 'report.site.cited-in-section', names)
}

const statementPage = (frame: Frame, reference: NumberedDocument['references'][number]): string => {
  const { t, address, lang, paths } = frame
  const cited = reference.citedIn.map(({ to, text }) => html`<li><a href="${address(to)}">${sectionOf(frame, text)}</a></li>`)
  return shell(frame, {
    title: reference.label,
    other: paths.statement(OTHER[lang], reference.key),
    body: html`<div class="page">
        ${contents(frame)}
        <main id="main" class="blocks">
          <h1 class="level-1">${reference.heading ?? reference.label}</h1>
          <div class="statement">${paragraphs(frame, [reference.runs])}</div>
          <h2 class="level-2">${t('report.site.stands')}</h2>
          ${reference.reading && html`<p>${reference.reading}</p>`}
          ${paragraphs(frame, reference.details.slice(0, 2))}
          <h2 class="level-2">${t('report.site.leads-to')}</h2>
          ${onward(frame, reference.details.slice(2))}
          <h2 class="level-2">${t('report.site.cited')}</h2>
          <ul>
            ${cited}
          </ul>
        </main>
      </div>
      ${colophon(frame)}`,
  })
}

const downloadRow = ({ t, paths }: Frame, { path, bytes, sha256 }: Download): Markup =>
  html`<tr>
    <th scope="row"><a href="${paths.file(path)}" download>${path}</a></th>
    <td class="right">${t('report.site.kilobytes', { kilobytes: Math.ceil(bytes / 1024) })}</td>
    <td><code>${sha256}</code></td>
  </tr>`

const downloadTable = (frame: Frame): Markup => {
  const { t, downloads } = frame
  return html`<h2 class="level-2" id="downloads">${t('report.site.downloads')}</h2>
    <section class="scroll" tabindex="0" aria-labelledby="downloads">
      <table class="downloads">
        <thead>
          <tr>
            <th scope="col">${t('report.site.file')}</th>
            <th scope="col" class="right">${t('report.site.size')}</th>
            <th scope="col">SHA-256</th>
          </tr>
        </thead>
        <tbody>
          ${downloads.map((file) => downloadRow(frame, file))}
        </tbody>
      </table>
    </section>`
}

/** The three gaps that lead the summary, as the report prints them. */
const headlines = (frame: Frame): readonly NumberedBlock[] =>
  frame.document.blocks.filter((block) => block.kind === 'card' && block.tone === 'accent')

const homePage = (frame: Frame): string => {
  const { document, t, lang, paths } = frame
  const cards = headlines(frame)
  return shell(frame, {
    title: t('report.site.home'),
    other: paths.home(OTHER[lang]),
    body: html`<section class="cover" aria-labelledby="title">
        <h1 id="title">${document.title}</h1>
        <p class="subtitle">${document.subtitle}</p>
        ${document.authors.length > 0 ? html`<p class="authors">${document.authors.map((author) => html`<span>${author}</span>`)}</p>` : ''}
        <p class="edition">${versionWords(words(lang), document)} · <time datetime="${document.date}">${printDate(document.date, lang)}</time></p>
        ${toPublished(t, frame.published)}
      </section>
      <div class="page">
        ${contents(frame)}
        <main id="main" class="blocks">
          ${corrected(frame)}${
            cards.length > 0
              ? html`<h2 class="level-1">${t('report.site.headlines')}</h2>
                  ${blocksOf(frame, cards)}`
              : ''
          }
          ${downloadTable(frame)}
          <h2 class="level-2">${t('report.site.cite-as')}</h2>
          <p class="cite-as">
            ${t('report.site.citation', { authored: document.authors.length > 0 ? 'yes' : 'no', authors: document.authors.join(', '), title: document.title, date: printDate(document.date, lang), version: versionWords(words(lang), document), hash: document.edition.dataHash.slice(0, 16) })}
          </p>
        </main>
      </div>
      ${colophon(frame)}`,
  })
}

/** Its front page alone, which changes as releases are published beside it. */
export const editionHome = (edition: SiteEdition): string => homePage(frameOf(edition))

/** Every page of one language, by its path. */
export const editionPages = (edition: SiteEdition): ReadonlyMap<string, string> => {
  const frame = frameOf(edition)
  const { paths, document, lang, chapters } = frame
  return new Map([
    [paths.home(lang), homePage(frame)],
    ...chapters.flatMap((chapter) =>
      isList(chapter) ? listPages(frame, chapter) : [[paths.chapter(lang, chapter.heading.id), chapterPage(frame, chapter)] as const],
    ),
    ...document.references.map((reference) => [paths.statement(lang, reference.key), statementPage(frame, reference)] as const),
  ])
}

/** Pictures of one language, by their path. */
export const editionFigures = ({ document, paths }: SiteEdition): ReadonlyMap<string, string> =>
  new Map(
    document.blocks.flatMap((block) => (block.kind === 'figure' ? [[paths.figure(document.lang, block.id), block.svg] as const] : [])),
  )
