import { html } from 'hono/html'
import { chapterOfAnchor, chaptersOf as allChapters } from '#documents/chapters.ts'
import { saidAnchor } from '#documents/citations.ts'
import { renderBlocks } from '#documents/html/render-html.ts'
import type { NumberedBlock, NumberedDocument, NumberedHeading, NumberedRuns } from '#documents/numbered.ts'
import type { Lang, Translate } from '#kernel/i18n/translate.ts'
import { paths as workplace } from '#programme/paths.ts'
import type { Corrected } from '../domain/release/corrections.ts'
import type { SitePaths } from './paths.ts'
import { page, printed, type Markup } from './shell.ts'
import type { ToPublished } from './site-published.ts'

export type Download = { path: string; bytes: number; sha256: string }

/** One language of the site: the numbered report, its words, where it stands, and the files that stand beside it. */
export type SiteEdition = {
  document: NumberedDocument
  t: Translate
  paths: SitePaths
  downloads: readonly Download[]
  /** Of a release that another has superseded. */
  newer?: Newer | null
  /** Where something is published in this house. */
  published?: ToPublished | undefined
}

/** What stands in the place of a release: its version, where it is, whether it corrects anything, and what of it in this language. */
export type Newer = { version: string; home: string; corrects: boolean; corrections: readonly Corrected[] }

export const OTHER: Readonly<Record<Lang, Lang>> = { es: 'en', en: 'es' }

export type Chapter = { heading: NumberedHeading; blocks: readonly NumberedBlock[] }
/** What every page of an edition stands in. */
export type Frame = SiteEdition & { lang: Lang; chapters: readonly Chapter[]; address: (anchor: string) => string }

/** Statements lead to their own page, everything else to its chapter. */
const addressIn = ({ document, paths }: SiteEdition) => {
  const { lang } = document
  const chapterOf = chapterOfAnchor(document)
  const statement = new Map(document.references.flatMap(({ id, key }) => [[id, key] as const, [saidAnchor(key), key] as const]))
  return (anchor: string): string => {
    const key = statement.get(anchor)
    if (key !== undefined) return paths.statement(lang, key)
    const chapter = chapterOf.get(anchor)?.heading?.id
    if (chapter === undefined) return paths.home(lang)
    return chapter === anchor ? paths.chapter(lang, chapter) : `${paths.chapter(lang, chapter)}#${anchor}`
  }
}

export const blocksOf = ({ document, address, lang, paths }: Frame, blocks: readonly NumberedBlock[]): Markup =>
  printed(renderBlocks(document, blocks, { address, picture: (figure) => paths.figure(lang, figure.id) }))

export const paragraphs = (frame: Frame, runs: readonly NumberedRuns[]): Markup =>
  blocksOf(
    frame,
    runs.map((one) => ({ kind: 'paragraph', runs: one })),
  )

export const titleOf = (frame: Frame, { heading }: Chapter): string =>
  frame.document.contents.find((entry) => entry.id === heading.id)?.text ?? ''

const banner = ({ newer, t }: Frame): Markup | '' =>
  newer ? html`<p class="site-newer"><a href="${newer.home}">${t('report.site.newer', { version: newer.version })}</a></p>` : ''

export const shell = (frame: Frame, parts: { title: string; other: string; body: Markup }): string => {
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

export const colophon = ({ document, t }: Frame): Markup =>
  html`<footer class="colophon">
    ${document.edition.colophon.map((line) => html`<p>${line}</p>`)}
    <p>${t('report.site.data-hash')} <code>${document.edition.dataHash}</code></p>
    <p><a href="${workplace.signIn()}">${t('report.site.work')}</a></p>
  </footer>`

/** The chapters that are pages. */
const chaptersOf = (document: NumberedDocument): readonly Chapter[] =>
  allChapters(document).flatMap(({ heading, blocks }) => (heading === undefined ? [] : [{ heading, blocks }]))

export const frameOf = (edition: SiteEdition): Frame => {
  const { document } = edition
  return { ...edition, lang: document.lang, chapters: chaptersOf(document), address: addressIn(edition) }
}
