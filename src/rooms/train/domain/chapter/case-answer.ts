import type { Block, Cell } from '#documents/model.ts'
import type { Translate } from '#kernel/i18n/translate.ts'
import type { Distinction, Reason, SystemOutcome } from '#law/outcome.ts'
import { journeyOf, listedLines, outcomeWords, type ReadLaw, saySystem, tell, type Told, weakestGrade } from '#law/rules'
import type { CaseBlock } from '../../contract/chapter.ts'
import { cell, column, list, paragraph, rowHeader, small, strong, text } from '../print/blocks.ts'

/** Elements of the two offences in the order in which they are asked; what stands beside them comes last. */
const ELEMENTS = ['act', 'means', 'purpose', 'consent', 'attempt', 'procuring', 'illegalEntry', 'foreigner', 'benefit', 'penalty'] as const
/** Where no border was crossed these say nothing. */
const OF_ENTRY: readonly string[] = ['procuring', 'foreigner', 'benefit']

const isMain = ({ offence, element }: Reason): boolean => /^[a-z]+-(?:tip|som)$/.test(offence) && ELEMENTS.some((one) => one === element)

const hasEntry = ({ systems }: Distinction): boolean =>
  systems.some(({ reasons }) => reasons.some((one) => isMain(one) && one.element === 'illegalEntry' && one.answer !== 'no'))

const sentences = ({ reasons }: SystemOutcome, element: string): string =>
  reasons
    .filter((one) => isMain(one) && one.element === element)
    .map((one) => one.text)
    .join(' ')

const outcomeCell = (t: Translate, one: SystemOutcome): Cell => ({ ...cell([strong(outcomeWords(t, one))]), tone: 'accent' })

const shownElements = (told: Distinction): readonly string[] => {
  const crossed = hasEntry(told)
  return ELEMENTS.filter((element) => crossed || !OF_ENTRY.includes(element))
}

const elementRows = (t: Translate, told: Distinction): readonly (readonly Cell[])[] =>
  shownElements(told).flatMap((element) => {
    const said = told.systems.map((one) => sentences(one, element))
    return said.every((one) => one === '')
      ? []
      : [[rowHeader(t(`train.case.element.${element}`)), ...said.map((one) => cell(one === '' ? '—' : one))]]
  })

/** How well the points of law behind the answer are known: the weakest of those that are shown. */
const gradeRow = (t: Translate, told: Distinction): readonly Cell[] => [
  rowHeader(t('train.case.grade')),
  ...told.systems.map(({ reasons }) => {
    const shown = reasons.filter((one) => isMain(one) && shownElements(told).includes(one.element))
    return { ...cell(t('law.grade', { grade: weakestGrade(shown.flatMap(({ cite }) => cite)) })), tone: 'muted' as const }
  }),
]

type Asked = { readonly t: Translate; readonly law: ReadLaw }

const phaseTable = ({ t }: Asked, one: CaseBlock, phase: CaseBlock['phases'][number], told: Distinction): Block => ({
  kind: 'table',
  id: `answer-${one.id}-${phase.facts.id}`,
  caption: [text(t('train.case.answer', { title: one.phases.length > 1 ? phase.name[t.lang] : one.title[t.lang] }))],
  columns: [
    column(t('train.case.elements'), { width: 0.16 }),
    ...told.systems.map(({ system }) => column(t('law.system', { system }), { width: 0.84 / told.systems.length })),
  ],
  rows: [
    [rowHeader(t('train.case.outcome')), ...told.systems.map((system) => outcomeCell(t, system))],
    ...elementRows(t, told),
    gradeRow(t, told),
  ],
  dense: true,
})

/** A head with its lines, kept together on a page. */
const part = (head: string, blocks: readonly Block[]): Block => ({ kind: 'callout', tone: 'plain', title: [text(head)], blocks })

/** What would change the answer under the Protocols, and what must be read with it. */
const afterwards = ({ t, law }: Asked, told: Distinction): readonly Block[] => {
  const [palermo] = told.systems
  if (!palermo) return []
  const said = saySystem({ t, law: law.law }, palermo, [])
  const careful = [...new Set(told.systems.flatMap((one) => saySystem({ t, law: law.law }, one, []).careful))]
  const open = [...said.turns.map(({ head, lines }) => ({ head: t('train.case.of-palermo', { head }), lines })), ...said.missing]
  const listed = listedLines(t, [palermo]).map((line) => small(line))
  return [
    ...open.map(({ head, lines }, index) => part(head, [list(lines), ...(index === open.length - 1 ? listed : [])])),
    ...(told.differences.length > 0
      ? [
          part(
            t('train.case.differences'),
            told.differences.map((one) => paragraph(one.text)),
          ),
        ]
      : []),
    ...careful.map((line) => paragraph(line)),
  ]
}

/** Several phases are one person's: what they are together, in each system. */
const journeyLines = ({ t, law }: Asked, told: readonly Told[]): readonly Block[] => {
  if (told.length < 2) return []
  const lines = journeyOf(
    law,
    told.map(({ own }) => own),
  ).map((journey) => t('train.case.together', { system: t('law.system', { system: journey.system }), outcome: outcomeWords(t, journey) }))
  return [part(t('train.case.journey'), [list(lines)])]
}

/**
 * What a case is under the Protocols and each law that it names, worked out by the rules of `law` when the chapter is made: an element a row, a system a
 * column, then what would change the answer. Nothing of it is written in the chapter.
 */
export const caseAnswer = (asked: Asked, one: CaseBlock): readonly Block[] => {
  const told = tell(
    asked.law,
    one.phases.map(({ facts }) => facts),
    asked.t,
  )
  const last = told.at(-1)
  return [
    ...told.flatMap(({ told: distinction }, index) => {
      const phase = one.phases[index]
      return phase ? [phaseTable(asked, one, phase, distinction)] : []
    }),
    ...journeyLines(asked, told),
    ...(last && told.length === 1 ? afterwards(asked, last.told) : []),
  ]
}
