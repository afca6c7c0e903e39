import { html } from 'hono/html'
import type { CitedReference } from '#documents/numbered.ts'
import type { Markup } from './shell.ts'
import { blocksOf, type Chapter, colophon, type Frame, OTHER, paragraphs, shell, titleOf } from './site-frame.ts'
import { around, contents } from './site-ways.ts'

/** Entries of one page: with keys as long as those that the house gives, it stays well below what a page may weigh. */
export const LISTED = 400

/** A document says what it is; a statement or a published text where it stands and how it was read. The text itself is on its page. */
const lineOf = (frame: Frame, { runs, reading, details }: CitedReference): Markup =>
  reading === undefined ? paragraphs(frame, [runs]) : html`${paragraphs(frame, details.slice(0, 1))}<p>${reading}</p>`

const entry = (frame: Frame, reference: CitedReference): Markup =>
  html`<li value="${reference.number}">
    <a href="${frame.paths.statement(frame.lang, reference.key)}">${reference.heading ?? reference.label}</a> ${lineOf(frame, reference)}
  </li>`

const partsOf = (references: readonly CitedReference[]): readonly (readonly CitedReference[])[] =>
  Array.from({ length: Math.ceil(references.length / LISTED) }, (_, at) => references.slice(at * LISTED, (at + 1) * LISTED))

const rangeOf = ({ t }: Frame, part: readonly CitedReference[]): string =>
  t('report.site.listed-range', { from: part[0]?.number ?? 0, to: part.at(-1)?.number ?? 0 })

/** From one part of a long list to the others. */
const ranges = (frame: Frame, chapter: Chapter, here: number): Markup | '' => {
  const parts = partsOf(frame.document.references)
  if (parts.length < 2) return ''
  const { t, lang, paths } = frame
  return html`<nav aria-label="${t('report.site.listed-ranges')}">
    <ul>
      ${parts.map(
        (part, at) =>
          html`<li>
            <a href="${paths.listed(lang, chapter.heading.id, at + 1)}" ${at === here ? html` aria-current="page"` : ''}
              >${rangeOf(frame, part)}</a
            >
          </li>`,
      )}
    </ul>
  </nav>`
}

/**
 * The pages of the chapter that lists what is cited, by their addresses. Each entry has a page of its own here, so that it is one line that leads there;
 * with all that is said of them the list would be the longest page of the site.
 */
export const listPages = (frame: Frame, chapter: Chapter): readonly (readonly [string, string])[] => {
  const { t, lang, paths, document } = frame
  const { id } = chapter.heading
  const parts = partsOf(document.references)
  return parts.map((part, at) => {
    const title = titleOf(frame, chapter)
    const markup = shell(frame, {
      title: parts.length > 1 ? `${title} (${rangeOf(frame, part)})` : title,
      other: paths.listed(OTHER[lang], id, at + 1),
      body: html`<div class="page">
          ${contents(frame, id)}
          <main id="main" class="blocks">
            ${blocksOf(
              frame,
              chapter.blocks.filter(({ kind }) => kind !== 'references'),
            )}
            <p>${t('report.site.listed')}</p>
            ${ranges(frame, chapter, at)}
            <ol class="listed">
              ${part.map((reference) => entry(frame, reference))}
            </ol>
            ${around(frame, chapter)}
          </main>
        </div>
        ${colophon(frame)}`,
    })
    return [paths.listed(lang, id, at + 1), markup] as const
  })
}
