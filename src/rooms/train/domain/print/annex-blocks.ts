import type { Block, Cell } from '#documents/model.ts'
import type { Translate } from '#kernel/i18n/translate.ts'
import { printDate } from '#documents/dates.ts'
import type { ReadLaw } from '#law/rules'
import type { Country, Syllabus } from '../../contract/syllabus.ts'
import { type Annex, type AnnexOffence, annexOf, type Point } from '../syllabus/annex.ts'
import { cell, column, heading, paragraph, rowHeader, text } from './blocks.ts'

const row = (t: Translate, { name, value, basis }: Point): readonly Cell[] => [
  rowHeader(name),
  cell([text(basis.note ? `${value}. ${basis.note[t.lang]}` : value), { kind: 'cite', keys: [basis.source] }]),
  { ...cell(t('law.grade', { grade: basis.grade })), tone: 'muted' },
]

const columns = (t: Translate) => [
  column(t('train.annex.point'), { width: 0.24 }),
  column(t('train.annex.says'), { width: 0.58 }),
  column(t('train.annex.grade'), { width: 0.18 }),
]

const offenceTable = (t: Translate, country: Country, { title, place, points }: AnnexOffence, index: number): Block => ({
  kind: 'table',
  id: `law-${country}-${index + 1}`,
  caption: [text(`${title}. ${place}`)],
  columns: columns(t),
  rows: points.map((point) => row(t, point)),
  dense: true,
})

const authorityBlocks = (t: Translate, { country, authorities }: Annex): readonly Block[] =>
  authorities.length === 0
    ? [paragraph(t('law.page.no-authority'))]
    : [
        {
          kind: 'table',
          id: `authorities-${country}`,
          caption: [text(t('train.annex.authorities'))],
          columns: columns(t),
          rows: authorities.map((point) => row(t, point)),
          dense: true,
        },
      ]

const annexOfCountry = (t: Translate, law: ReadLaw, country: Country, asOf: string): readonly Block[] => {
  const annex = annexOf(t, law.law, { country, asOf })
  return [
    heading(1, `country-${country}`, t('train.annex.title', { country: t('law.system', { system: country }) }), { annex: true }),
    paragraph(t('train.annex.lead', { day: printDate(asOf, t.lang) })),
    ...annex.offences.map((offence, index) => offenceTable(t, country, offence, index)),
    ...(annex.others.length > 0
      ? [paragraph(t('train.annex.others', { offences: new Intl.ListFormat(t.lang, { type: 'conjunction' }).format(annex.others) }))]
      : []),
    ...authorityBlocks(t, annex),
  ]
}

/** One annex for each country that the syllabus names: its law on the day of the annexes, as it is held, each point with its grade and source. */
export const annexBlocks = (t: Translate, law: ReadLaw, { countries, asOf }: Syllabus['annexes']): readonly Block[] =>
  countries.flatMap((country) => annexOfCountry(t, law, country, asOf))
