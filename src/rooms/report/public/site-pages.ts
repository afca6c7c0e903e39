import { html } from 'hono/html'
import { printDate } from '#documents/dates.ts'
import { chapterOfAnchor, chaptersOf as allChapters } from '#documents/chapters.ts'
import { renderBlocks } from '#documents/html/render-html.ts'
import type { NumberedBlock, NumberedDocument, NumberedHeading, NumberedRuns } from '#documents/numbered.ts'
import type { Lang, Translate } from '#kernel/i18n/translate.ts'
import { paths as workplace } from '#programme/paths.ts'
import type { SitePaths } from './paths.ts'
import { page, printed, type Markup } from './shell.ts'

export type Download = { path: string; bytes: number; sha256: string }

/** One language of the site: the numbered report, its words, where it stands, and the files that stand beside it. */
export type SiteEdition = {
  document: NumberedDocument
  t: Translate
  paths: SitePaths
  downloads: readonly Download[]
  /** Of a release that another has superseded. */
  newer?: Newer | null
}

/** What stands in the place of a release: its version, where it is, and what it corrects. */
export type Newer = { version: string; home: string; corrections: readonly { place: string; was: string; is: string; why: string }[] }

const OTHER: Readonly<Record<Lang, Lang>> = { es: 'en', en: 'es' }

type Chapter = { heading: NumberedHeading; blocks: readonly NumberedBlock[] }
type Frame = SiteEdition & { lang: Lang; chapters: readonly Chapter[]; address: (anchor: string) => string }

/** Statements lead to their own page, everything else to its chapter. */
const addressIn = ({ document, paths }: SiteEdition) => {
  const { lang } = document
  const chapterOf = chapterOfAnchor(document)
  const statement = new Map(document.references.map((reference) => [reference.id, reference.key]))
  return (anchor: string): string => {
    const key = statement.get(anchor)
    if (key !== undefined) return paths.statement(lang, key)
    const chapter = chapterOf.get(anchor)?.heading?.id
    if (chapter === undefined) return paths.home(lang)
    return chapter === anchor ? paths.chapter(lang, chapter) : `${paths.chapter(lang, chapter)}#${anchor}`
  }
}

const blocksOf = ({ document, address, lang, paths }: Frame, blocks: readonly NumberedBlock[]): Markup =>
  printed(renderBlocks(document, blocks, { address, picture: (figure) => paths.figure(lang, figure.id) }))

const paragraphs = (frame: Frame, runs: readonly NumberedRuns[]): Markup =>
  blocksOf(
    frame,
    runs.map((one) => ({ kind: 'paragraph', runs: one })),
  )

const titleOf = (frame: Frame, { heading }: Chapter): string => frame.document.contents.find((entry) => entry.id === heading.id)?.text ?? ''

const banner = ({ newer, t }: Frame): Markup | '' =>
  newer ? html`<p class="site-newer"><a href="${newer.home}">${t('report.site.newer', { version: newer.version })}</a></p>` : ''

/** On the first page of a superseded release: what the newer one corrects. */
const corrected = ({ newer, t }: Frame): Markup | '' =>
  newer && newer.corrections.length > 0
    ? html`<section class="corrected" aria-labelledby="corrected">
        <h2 class="level-2" id="corrected">${t('report.site.corrected', { version: newer.version })}</h2>
        <dl>
          ${newer.corrections.map(
            ({ place, was, is, why }) =>
              html`<dt>${place}</dt>
                <dd>${t('report.site.correction', { was, is })} ${why}</dd>`,
          )}
        </dl>
      </section>`
    : ''

const shell = (frame: Frame, parts: { title: string; other: string; body: Markup }): string => {
  const { document, t, lang, paths } = frame
  return page({
    lang,
    t,
    paths,
    banner: banner(frame),
    site: document.title,
    label: document.edition.label,
    ...parts,
    title: `${parts.title} – ${document.title}`,
  })
}

const chapterList = (frame: Frame, here?: string): Markup =>
  html`<ol>
    ${frame.chapters.map(
      (chapter) =>
        html`<li>
          <a href="${frame.paths.chapter(frame.lang, chapter.heading.id)}" ${chapter.heading.id === here ? html` aria-current="page"` : ''}
            >${titleOf(frame, chapter)}</a
          >
        </li>`,
    )}
  </ol>`

/** Folded where the window has no room for it beside the text (site.css). */
const contents = (frame: Frame, here?: string): Markup => {
  const name = frame.t('report.site.contents')
  return html`<nav class="contents" aria-label="${name}">
    <details>
      <summary>${name}</summary>
      ${chapterList(frame, here)}
    </details>
  </nav>`
}

const colophon = ({ document, t }: Frame): Markup =>
  html`<footer class="colophon">
    ${document.edition.colophon.map((line) => html`<p>${line}</p>`)}
    <p>${t('report.site.data-hash')} <code>${document.edition.dataHash}</code></p>
    <p><a href="${workplace.signIn()}">${t('report.site.work')}</a></p>
  </footer>`

const around = (frame: Frame, chapter: Chapter): Markup => {
  const at = frame.chapters.indexOf(chapter)
  const link = (to: Chapter | undefined, rel: 'prev' | 'next') =>
    to
      ? html`<a rel="${rel}" href="${frame.paths.chapter(frame.lang, to.heading.id)}"
          >${frame.t(`report.site.${rel}`, { title: titleOf(frame, to) })}</a
        >`
      : ''
  return html`<nav class="around" aria-label="${frame.t('report.site.around')}">
    ${link(frame.chapters[at - 1], 'prev')}${link(frame.chapters[at + 1], 'next')}
  </nav>`
}

const chapterPage = (frame: Frame, chapter: Chapter): string =>
  shell(frame, {
    title: titleOf(frame, chapter),
    other: frame.paths.chapter(OTHER[frame.lang], chapter.heading.id),
    body: html`<div class="page">
        ${contents(frame, chapter.heading.id)}
        <main id="main" class="blocks">${blocksOf(frame, chapter.blocks)}${around(frame, chapter)}</main>
      </div>
      ${colophon(frame)}`,
  })

/** The chapter and section of a number such as 3.1, by their names; what has no number stands under its own. */
const citedIn = ({ t, document }: Frame, place: string): string => {
  const named = (number: string | undefined) => document.contents.find((entry) => entry.number === number)
  const [chapter, section] = [named(place.split('.')[0]), named(place)]
  if (!chapter || !section) return t('report.site.cited-in', { place })
  const names = { chapter: chapter.text, section: section.text, place }
  return t(chapter === section ? 'report.site.cited-in-chapter' : 'report.site.cited-in-section', names)
}

const statementPage = (frame: Frame, reference: NumberedDocument['references'][number]): string => {
  const { t, address, lang, paths } = frame
  const cited = reference.citedIn.map(({ to, text }) => html`<li><a href="${address(to)}">${citedIn(frame, text)}</a></li>`)
  return shell(frame, {
    title: reference.label,
    other: paths.statement(OTHER[lang], reference.key),
    body: html`<div class="page">
        ${contents(frame)}
        <main id="main" class="blocks">
          <h1 class="level-1">${t('report.site.statement', { code: reference.label })}</h1>
          <div class="statement">${paragraphs(frame, [reference.runs])}</div>
          <h2 class="level-2">${t('report.site.stands')}</h2>
          ${paragraphs(frame, reference.details.slice(0, 2))}
          <h2 class="level-2">${t('report.site.leads-to')}</h2>
          ${paragraphs(frame, reference.details.slice(2))}
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
        <p class="edition">${document.edition.version} · <time datetime="${document.date}">${printDate(document.date, lang)}</time></p>
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
            ${t('report.site.citation', { authored: document.authors.length > 0 ? 'yes' : 'no', authors: document.authors.join(', '), title: document.title, date: printDate(document.date, lang), version: document.edition.version, hash: document.edition.dataHash.slice(0, 16) })}
          </p>
        </main>
      </div>
      ${colophon(frame)}`,
  })
}

/** The chapters that are pages. The statements have a page each; their list would be the longest page of the site. */
const chaptersOf = (document: NumberedDocument): readonly Chapter[] =>
  allChapters(document).flatMap(({ heading, blocks }) =>
    heading === undefined || blocks.some((block) => block.kind === 'references') ? [] : [{ heading, blocks }],
  )

/** Every page of one language, by its path. */
export const editionPages = (edition: SiteEdition): ReadonlyMap<string, string> => {
  const { paths, document } = edition
  const { lang } = document
  const chapters = chaptersOf(edition.document)
  const frame: Frame = { ...edition, lang, chapters, address: addressIn(edition) }
  return new Map([
    [paths.home(lang), homePage(frame)],
    ...chapters.map((chapter) => [paths.chapter(lang, chapter.heading.id), chapterPage(frame, chapter)] as const),
    ...edition.document.references.map((reference) => [paths.statement(lang, reference.key), statementPage(frame, reference)] as const),
  ])
}

/** Pictures of one language, by their path. */
export const editionFigures = ({ document, paths }: SiteEdition): ReadonlyMap<string, string> =>
  new Map(
    document.blocks.flatMap((block) => (block.kind === 'figure' ? [[paths.figure(document.lang, block.id), block.svg] as const] : [])),
  )
