import { settingOf } from '#assess/rules'
import { BRIEF } from '#documents/brief.ts'
import { textHeight } from '#documents/brief-height.ts'
import type { Block, Document } from '#documents/model.ts'
import { outlinedCountries } from '#ui/charts/country-codes.ts'
import type { Lang, Translate } from '#kernel/i18n/translate.ts'
import { REGION } from '#programme/region.ts'
import type { ProgrammePackage } from '../../contract/package.ts'
import type { ReleaseLine } from '../compose.ts'
import { text } from '../blocks.ts'
import { editionOf, saidIn, type Edition } from '../edition.ts'
import { signOffLines } from '../release/release-annexes.ts'
import { seenDraft, sightSaid } from '../sight-notes.ts'
import { footHeight, frameHeight, headHeight, headingHeight, notesHeight, rowsHeight, rowsIn, sideRoom } from './fit.ts'
import { foundMap } from './found-map.ts'
import { gapRows, recommendationRows, type Uncut } from './rows.ts'
import { gapsByStrength } from './weighed.ts'

/** Heights of the map, in pixels: no smaller than can be read, no larger than leaves room for what was found. */
const MAP = { least: 290, most: 460 } as const

/** The sheet in one language before it is cut. */
type Sheet = {
  readonly edition: Edition
  readonly head: Pick<Document, 'title' | 'subtitle' | 'authors' | 'edition'>
  readonly lead: string
  readonly gaps: Uncut
  readonly asked: Uncut
  /** A map as tall as that, where there is something to show on it. */
  readonly mapOf: ((tallest: number) => ReturnType<typeof foundMap>) | null
}

/** Gaps that no recommendation answers are named up to so many; the rest is counted. */
const NAMED = 8

const namedOf = ({ t, words }: Edition, codes: readonly string[]): string =>
  words.list(codes.length > NAMED ? [...codes.slice(0, NAMED), t('report.summary.more-codes', { n: codes.length - NAMED })] : codes)

/** How much there is, and how much of it leads on: what is in no finding, gap or recommendation is not told as if it were. */
const leadOf = (edition: Edition): string => {
  const { t, assessment, source, answers } = edition
  const { statements } = assessment
  const { findings, gaps } = source.tables
  const countries = new Set(statements.flatMap(({ country }) => (country === REGION ? [] : [country])))
  const open = gaps.flatMap(({ code }) => (answers.some((answer) => answer.gaps.includes(code)) ? [] : [code]))
  return t('report.summary.lead', {
    statements: statements.length,
    workshops: new Set(statements.map(({ workshop }) => workshop)).size,
    setting: settingOf(
      assessment,
      source.tables.rounds.map(({ number }) => number),
    ),
    countries: countries.size,
    ofCountries: source.tables.countries.length,
    linked: statements.filter(({ evidence }) => evidence.length > 0).length,
    led: findings.filter(({ code }) => assessment.gapsOfFinding.has(code)).length,
    findings: findings.length,
    answered: gaps.length - open.length,
    gaps: gaps.length,
    recommendations: answers.length,
    open: answers.length === 0 ? 0 : open.length,
    named: namedOf(edition, open),
  })
}

const headOf = (edition: Edition, { version, dataHash }: ReleaseLine): Sheet['head'] => {
  const { t, words, source } = edition
  const programme = source.tables.programme[0]
  if (!programme) throw new Error('a package without a programme row was read')
  const [notice] = sightSaid(edition)
  return {
    title: t('report.summary.title', { title: t('report.title', { area: words.of(programme, 'area') }) }),
    subtitle: words.of(programme, 'name'),
    authors: [],
    edition: {
      ...(version === null ? { version: seenDraft(edition), draft: true as const } : { version }),
      label: words.of(programme, 'label'),
      dataHash,
      colophon: [t('report.summary.whole', { lang: edition.lang }), ...signOffLines(edition), words.of(programme, 'disclaimer')].filter(
        (line) => line !== '',
      ),
      ...(notice === undefined ? {} : { notice }),
    },
  }
}

const sheetOf = (edition: Edition, line: ReleaseLine): Sheet => {
  const gaps = gapsByStrength(edition)
  return {
    edition,
    head: headOf(edition, line),
    lead: leadOf(edition),
    gaps: gapRows(edition, gaps),
    asked: recommendationRows(edition),
    mapOf: gaps.length === 0 ? null : (tallest) => foundMap(edition, gaps, tallest),
  }
}

const framed = (uncut: Uncut): number => (uncut.rows.length === 0 ? 0 : frameHeight(uncut))
const whole = (uncut: Uncut): number => (uncut.rows.length === 0 ? 0 : framed(uncut) + rowsHeight(uncut, uncut.rows.length))

/** What stands on the first side beside map and rows of gaps. */
const firstFixed = ({ edition: { t }, head, lead, gaps }: Sheet): number =>
  headHeight(head) + headingHeight(t('report.summary.found-where')) + textHeight(lead, BRIEF.text) + framed(gaps)

/** Under the land stand a key and the countries that have no outline. */
const KEY = 34
const UNPLACED = 19

/** As high as a map may come out, in points, without drawing it. */
const mapHeight = ({ edition: { t, source }, mapOf }: Sheet, tallest: number): number => {
  if (!mapOf) return 0
  const unplaced = source.tables.countries.filter(({ code }) => !outlinedCountries.includes(code)).length
  const words = {
    caption: t('report.summary.map', { gaps: source.tables.gaps.length }),
    note: t('report.summary.boundaries', { disputed: 'yes' }),
  }
  const [caption, note] = [textHeight(words.caption, BRIEF.caption, { strong: true }), notesHeight([words.note])]
  return (tallest + KEY + unplaced * UNPLACED) * 0.75 + caption + note + BRIEF.after
}

/** How much of everything the two sides hold. */
type Cut = { readonly tallest: number; readonly gaps: number; readonly asked: number; readonly isOneSide: boolean }

/** The same in both languages: of what is longer in one, no more stands in the other. */
const cutOf = (sheets: readonly Sheet[], share: number): Cut => {
  const least = (of: (sheet: Sheet) => number) => Math.min(...sheets.map(of))
  const room = sideRoom(share)
  // The map takes what gaps leave.
  const left = least((sheet) => room - firstFixed(sheet) - mapHeight(sheet, 0) - rowsHeight(sheet.gaps, sheet.gaps.rows.length))
  const tallest = Math.min(MAP.most, Math.max(MAP.least, Math.floor(left / 0.75)))
  const gaps = least((sheet) => rowsIn(sheet.gaps, room - firstFixed(sheet) - mapHeight(sheet, tallest)))
  const asked = least((sheet) => rowsIn(sheet.asked, room - framed(sheet.asked) - footHeight(sheet.head.edition.colophon)))
  const all = (sheet: Sheet) =>
    firstFixed(sheet) +
    rowsHeight(sheet.gaps, sheet.gaps.rows.length) +
    mapHeight(sheet, MAP.least) +
    whole(sheet.asked) +
    footHeight(sheet.head.edition.colophon)
  const isOneSide = sheets.every((sheet) => all(sheet) <= room)
  return { tallest: isOneSide ? MAP.least : tallest, gaps, asked, isOneSide }
}

const tableBlocks = (uncut: Uncut, count: number): readonly Block[] =>
  uncut.rows.length === 0
    ? []
    : [
        { kind: 'heading', id: uncut.id, level: 1, number: false, runs: [text(uncut.heading)] },
        {
          kind: 'table',
          id: `table-${uncut.id}`,
          caption: [text(uncut.caption)],
          columns: uncut.columns,
          rows: uncut.rows.slice(0, count),
          notes: uncut.notes(uncut.rows.length - count).map((note) => [text(note)]),
          dense: true,
          unnumbered: true,
          exact: true,
        },
      ]

const blocksOf = ({ edition: { t }, lead, gaps, asked, mapOf }: Sheet, cut: Cut): readonly Block[] => {
  const figure = mapOf?.(cut.tallest)
  return [
    { kind: 'heading', id: 'summary-found', level: 1, number: false, runs: [text(t('report.summary.found-where'))] },
    { kind: 'paragraph', runs: [text(lead)] },
    ...(figure ? [figure] : []),
    ...tableBlocks(gaps, cut.gaps),
    ...(cut.isOneSide || asked.rows.length === 0 ? [] : [{ kind: 'pageBreak' } as const]),
    ...tableBlocks(asked, cut.asked),
  ]
}

/** @param words of both languages: the sheet holds the same in each
 * @param share of the room of each side that is filled; less than 1 where a sheet that was filled came out longer than it is */
export type SummaryLine = ReleaseLine & { readonly lang: Lang; readonly words: Readonly<Record<Lang, Translate>>; readonly share?: number }

/**
 * The summary of a programme on one sheet, two sides at most: what was found where, the gaps by strength of evidence, and the recommendations in the order
 * of a printed rule, with whom they ask, what and by when. Rows that it has no room for are counted, and where they are is said. Of the very data, the
 * sight and the release that the report beside it is of. Pure, like `compose`.
 * @throws Error when the package has no programme row
 */
export const composeSummary = (source: ProgrammePackage, { lang, words, share = 1, ...line }: SummaryLine): Document => {
  const edition = editionOf(source, words[lang], line)
  const own = sheetOf(edition, line)
  const other = sheetOf(saidIn(edition, words[lang === 'es' ? 'en' : 'es']), line)
  const { code = '', as_of: date = '' } = source.tables.programme[0] ?? {}
  return {
    id: `${code.toLowerCase()}-summary`,
    form: 'brief',
    lang,
    date,
    ...own.head,
    keywords: words[lang]('report.keywords').split('; '),
    blocks: blocksOf(own, cutOf([own, other], share)),
    references: [],
  }
}
