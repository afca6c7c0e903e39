import type { Block, Cell, Runs } from '#documents/model.ts'
import type { Translate } from '#kernel/i18n/translate.ts'
import { printDate } from '#documents/dates.ts'
import type { ReadLaw } from '#law/rules'
import type { Country, Syllabus } from '../../contract/syllabus.ts'
import type { Point } from '../syllabus/annex-point.ts'
import { type Annex, type AnnexOffence, annexOf } from '../syllabus/annex.ts'
import { cell, column, heading, paragraph, rowHeader, small, strong, text } from './blocks.ts'

/** Said of several points, so that it stands once below them. */
const shared = (t: Translate, points: readonly Point[]): ReadonlySet<string> => {
  const notes = points.flatMap(({ basis }) => basis.note?.[t.lang] ?? [])
  return new Set(notes.filter((one, at) => notes.indexOf(one) !== at))
}

type Told = { readonly t: Translate; readonly law: ReadLaw }

/** What nobody knows has no grade; what only a bill says is no law yet, however well the bill is known. */
const gradeWords = ({ t, law }: Told, { basis, isUnknown }: Point): string => {
  if (isUnknown) return '—'
  return law.sources.get(basis.source)?.kind === 'bill' ? t('train.annex.bill-grade') : t('law.grade', { grade: basis.grade })
}

const row = (told: Told, point: Point, below: ReadonlySet<string>): readonly Cell[] => {
  const { name, value, basis, isUncited } = point
  const note = basis.note?.[told.t.lang]
  const said = text(note && !below.has(note) ? `${value}. ${note}` : value)
  return [
    rowHeader(name),
    cell(isUncited ? [said] : [said, { kind: 'cite', keys: [basis.source] }]),
    { ...cell(gradeWords(told, point)), tone: 'muted' },
  ]
}

const columns = (t: Translate) => [
  column(t('train.annex.point'), { width: 0.22 }),
  column(t('train.annex.says'), { width: 0.62 }),
  column(t('train.annex.grade'), { width: 0.16 }),
]

const offenceTable = (told: Told, country: Country, { title, place, points }: AnnexOffence, index: number): Block => {
  const { t } = told
  const below = shared(t, points)
  return {
    kind: 'table',
    id: `law-${country}-${index + 1}`,
    caption: [text(`${title}. ${place}`)],
    columns: columns(t),
    rows: points.map((point) => row(told, point, below)),
    notes: [...below].map((note) => [text(note)]),
    dense: true,
  }
}

const authorityBlocks = (t: Translate, { authorities }: Annex): readonly Block[] => {
  if (authorities.length === 0) return [small(t('law.page.no-authority'))]
  const told = authorities.flatMap(({ name, value, basis }, at): Runs => [
    text(at === 0 ? ' ' : '; '),
    strong(`${name}: `),
    text(t('train.annex.authority', { value, grade: t('law.grade', { grade: basis.grade }) })),
    { kind: 'cite', keys: [basis.source] },
  ])
  return [{ kind: 'paragraph', note: true, runs: [text(t('train.annex.authorities')), ...told] }]
}

/** Said in each annex: no point of a national law that is missing here leaves a child without the Protocol. */
const ofChildren = (t: Translate): Block => ({
  kind: 'callout',
  tone: 'accent',
  title: [text(t('train.annex.children'))],
  blocks: [paragraph([text(t('train.annex.children-text')), { kind: 'cite', keys: ['tip-3'] }])],
})

const annexOfCountry = (t: Translate, law: ReadLaw, country: Country, asOf: string): readonly Block[] => {
  const annex = annexOf(t, law.law, { country, asOf })
  return [
    heading(1, `country-${country}`, t('train.annex.title', { country: t('law.system', { system: country }) }), { annex: true }),
    paragraph(t('train.annex.lead', { day: printDate(asOf, t.lang) })),
    ofChildren(t),
    ...annex.offences.map((offence, index) => offenceTable({ t, law }, country, offence, index)),
    ...(annex.others.length > 0
      ? [paragraph(t('train.annex.others', { offences: new Intl.ListFormat(t.lang, { type: 'conjunction' }).format(annex.others) }))]
      : []),
    ...authorityBlocks(t, annex),
  ]
}

/** One annex for each country that the syllabus names: its law on the day of the annexes, as it is held, each point with its grade and source. */
export const annexBlocks = (t: Translate, law: ReadLaw, { countries, asOf }: Syllabus['annexes']): readonly Block[] =>
  countries.flatMap((country) => annexOfCountry(t, law, country, asOf))
