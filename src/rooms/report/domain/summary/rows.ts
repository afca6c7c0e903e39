import type { Cell, TableColumn } from '#documents/model.ts'
import { plainText } from '#documents/problems.ts'
import { byPriority, EVIDENCE_POINTS, TERM_POINTS, termLimits, type Ranked } from '#recommend/rules'
import { cell, column, rowHeader } from '../blocks.ts'
import type { Edition } from '../edition.ts'
import { roundsOf, yearsOf } from '../finding-card.ts'
import { sayDay } from '../where-read.ts'
import type { Weighed } from './weighed.ts'

/** A table before it is cut to what its side of the sheet holds. */
export type Uncut = {
  readonly id: string
  readonly heading: string
  readonly caption: string
  readonly columns: readonly TableColumn[]
  readonly rows: readonly (readonly Cell[])[]
  /** What stands below it. @param more rows that are left out */
  readonly notes: (more: number) => readonly string[]
}

export const wordsOf = (cells: readonly Cell[]): readonly string[] => cells.map(({ runs }) => plainText(runs))

const chapter = ({ t }: Edition, id: 'gaps' | 'recommendations' | 'how-to-read'): string => t(`report.heading.${id}`)

/** Countries by their codes, which the map shows beside the names; all of them in a word. */
const countriesOf = ({ t, source }: Edition, codes: readonly string[]): string => {
  const all = source.tables.countries.length
  if (codes.length === 0) return '–'
  return codes.length === all && all > 1 ? t('report.summary.all-countries', { n: all }) : codes.join(', ')
}

/** The gaps, the best supported first. */
export const gapRows = (edition: Edition, gaps: readonly Weighed[]): Uncut => {
  const { t, words } = edition
  const rounds = roundsOf(edition)
  const share = rounds.length > 1 ? 0.145 : 0.2
  return {
    id: 'summary-gaps',
    heading: t('report.summary.gaps'),
    caption: t('report.summary.gaps-order', { rounds: rounds.length }),
    columns: [
      column(t('report.column.gap'), { width: 0.8 - share * rounds.length }),
      ...rounds.map((round) => column(t('report.summary.evidence', { years: yearsOf(edition, round) }), { width: share })),
      column(t('report.summary.countries'), { width: 0.2 }),
    ],
    rows: gaps.map(({ gap, weight, grades }) => [
      rowHeader(`${gap.code} ${words.of(gap, 'title')}`),
      ...grades.map((grade) => cell(grade === null ? t('report.summary.not-assessed') : t(`report.grade.${grade}`))),
      cell(countriesOf(edition, weight.countries)),
    ]),
    notes: (more) => [
      t('report.summary.grades', { chapter: chapter(edition, 'how-to-read') }),
      ...(more > 0 ? [t('report.summary.more-gaps', { n: more, chapter: chapter(edition, 'gaps') })] : []),
    ],
  }
}

const recommendationRow = (edition: Edition, { answer, priority }: Ranked, place: number): readonly Cell[] => {
  const { t, words } = edition
  const stated = (value: string) => value || t(answer.source === null ? 'report.not-said' : 'report.not-stated')
  const issued = [words.of(answer, 'issuer'), answer.year ? String(answer.year) : ''].filter(Boolean).join(', ')
  const { evidence, countries, term, product } = priority
  return [
    rowHeader(`${words.number(place)}. ${answer.code}`),
    cell(t('report.summary.asked', { text: words.of(answer, 'text'), issued, gaps: answer.gaps.join(', ') || t('report.none') })),
    cell(stated(words.of(answer, 'addressee'))),
    cell(stated(words.of(answer, 'term'))),
    cell(t('report.summary.points', { evidence, countries, term, product })),
  ]
}

/** The rule of the order, with the very numbers by which it goes. */
const sayRule = (edition: Edition): string => {
  const { t, source } = edition
  const from = source.tables.programme[0]?.as_of ?? ''
  const limits = termLimits(from)
  return t('report.summary.rule', {
    strong: EVIDENCE_POINTS.strong,
    moderate: EVIDENCE_POINTS.moderate,
    limited: EVIDENCE_POINTS.limited,
    reported: EVIDENCE_POINTS['reported-only'],
    none: EVIDENCE_POINTS.none,
    from: sayDay(edition, from),
    soonMonths: TERM_POINTS.soon.upTo,
    soonDay: sayDay(edition, limits.soon),
    soon: TERM_POINTS.soon.points,
    nextMonths: TERM_POINTS.next.upTo,
    nextDay: sayDay(edition, limits.next),
    next: TERM_POINTS.next.points,
    later: TERM_POINTS.later.points,
  })
}

/** What is asked, of whom and by when, in the order of the printed rule. */
export const recommendationRows = (edition: Edition): Uncut => {
  const { t, answers, assessment, source } = edition
  const ranked = byPriority(answers, { assessment, rounds: roundsOf(edition), from: source.tables.programme[0]?.as_of ?? '' })
  const settled = answers.length - ranked.length
  return {
    id: 'summary-recommendations',
    heading: t('report.summary.recommendations'),
    caption: t('report.summary.order'),
    columns: [
      column(t('report.column.code'), { width: 0.11 }),
      column(t('report.summary.what'), { width: 0.47 }),
      column(t('report.summary.whom'), { width: 0.19 }),
      column(t('report.summary.when'), { width: 0.12 }),
      column(t('report.summary.product'), { width: 0.11 }),
    ],
    rows: ranked.map((one, at) => recommendationRow(edition, one, at + 1)),
    notes: (more) => [
      sayRule(edition),
      ...(settled > 0 ? [t('report.summary.settled', { n: settled })] : []),
      ...(more > 0 ? [t('report.summary.more-recommendations', { n: more, chapter: chapter(edition, 'recommendations') })] : []),
    ],
  }
}
