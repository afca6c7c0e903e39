import { printDate } from '#documents/dates.ts'
import type { Block, Cell } from '#documents/model.ts'
import type { Translate } from '#kernel/i18n/translate.ts'
import type { System } from '#law/facts.ts'
import type { Basis, Law, Need } from '#law/law-data.ts'
import { inForce, spanOf } from '#law/rules'
import type { BlockOf } from '../../contract/chapter.ts'
import { cell, column, paragraph, rowHeader, text } from '../print/blocks.ts'

type Asked = Need | undefined

const valueCell = (t: Translate, asked: readonly Asked[]): Cell => {
  const known = asked.filter((one): one is Need => one !== undefined)
  const [first] = known
  if (!first) return { ...cell(t('train.compared.nothing')), tone: 'muted' }
  const value = (one: Need): string => {
    const said = t('law.value', { value: one.value.replaceAll('-', '_') })
    return one.value === 'unknown' ? said : t('train.compared.value', { value: said, grade: t('law.grade', { grade: one.grade }) })
  }
  const sources = [...new Set(known.map(({ source }: Basis) => source))]
  return cell([text([...new Set(known.map(value))].join('; ')), { kind: 'cite', keys: sources }])
}

const rowOf = (t: Translate, law: Law, system: System, asOf: string): readonly Cell[] => {
  const offences = law.systems.find((one) => one.system === system)?.offences ?? []
  const span = spanOf(asOf)
  const tip = offences.flatMap((one) => (one.class === 'TIP' ? inForce(one.versions, span) : []))
  // Of several offences of smuggling the first is the one of persons who come in; the others are told in the annex.
  const som = offences
    .flatMap((one) => (one.class === 'SOM' ? [inForce(one.versions, span)] : []))
    .slice(0, 1)
    .flat()
  return [
    rowHeader(t('law.system', { system })),
    valueCell(
      t,
      tip.map(({ elements }) => elements?.meansForAdults),
    ),
    valueCell(
      t,
      tip.map(({ elements }) => elements?.meansForChildren),
    ),
    valueCell(
      t,
      som.map(({ elements }) => elements?.benefit),
    ),
  ]
}

/** Whether each law asks for a means with adults and with children, and for a benefit in smuggling: a system a row, each point with its source and, where it is known, its grade. */
const comparedTable = (t: Translate, law: Law, { id, caption, asOf, systems }: BlockOf<'compared'>): Block => ({
  kind: 'table',
  id,
  caption: [text(t('train.compared.caption', { caption: caption[t.lang], day: printDate(asOf, t.lang) }))],
  columns: [
    column(t('train.compared.law'), { width: 0.19 }),
    column(t('train.compared.adults'), { width: 0.27 }),
    column(t('train.compared.children'), { width: 0.27 }),
    column(t('train.compared.benefit'), { width: 0.27 }),
  ],
  rows: systems.map((system) => rowOf(t, law, system, asOf)),
  notes: [[text(t('train.compared.children-note'))], [text(t('train.compared.note'))]],
  dense: true,
})

/** The table under what saves a child from it: no cell of it, and no gap in it, is a reason to drop a case. */
export const comparedBlocks = (t: Translate, law: Law, block: BlockOf<'compared'>): readonly Block[] => [
  {
    kind: 'callout',
    tone: 'accent',
    heads: true,
    title: [text(t('train.annex.children'))],
    blocks: [paragraph([text(t('train.compared.children-text')), { kind: 'cite', keys: ['tip-3'] }])],
  },
  comparedTable(t, law, block),
]
