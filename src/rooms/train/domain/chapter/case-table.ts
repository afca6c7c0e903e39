import type { Block, Cell } from '#documents/model.ts'
import type { Translate } from '#kernel/i18n/translate.ts'
import type { Distinction, Reason, SystemOutcome } from '#law/outcome.ts'
import { outcomeWords, weakestGrade } from '#law/rules'
import { cell, column, rowHeader, strong, text } from '../print/blocks.ts'

/** Elements of the two offences in the order in which they are asked; what stands beside them comes last. */
const ELEMENTS = ['act', 'means', 'purpose', 'consent', 'attempt', 'procuring', 'illegalEntry', 'foreigner', 'benefit', 'penalty'] as const
/** Where no border was crossed these say nothing. */
const OF_ENTRY: readonly string[] = ['procuring', 'foreigner', 'benefit']

const isMain = ({ offence, element }: Reason): boolean => /^[a-z]+-(?:tip|som)$/.test(offence) && ELEMENTS.some((one) => one === element)

/** Whether an illegal entry of these facts is known or open. */
export const hasEntry = ({ systems }: Distinction): boolean =>
  systems.some(({ reasons }) => reasons.some((one) => isMain(one) && one.element === 'illegalEntry' && one.answer !== 'no'))

const ofElement = ({ reasons }: SystemOutcome, element: string): readonly Reason[] =>
  reasons.filter((one) => isMain(one) && one.element === element)

/** Nobody is taught attempts in this chapter: of one that did not happen nothing is said. */
const isSaid = (told: Distinction, element: string): boolean => {
  const all = told.systems.flatMap((one) => ofElement(one, element))
  return element === 'attempt' ? all.some(({ answer }) => answer !== 'no') : all.length > 0
}

export type CaseTable = {
  readonly t: Translate
  readonly id: string
  readonly title: string
  readonly told: Distinction
  /** The key of a source by the words that a reason cites it with. */
  readonly keyOf: ReadonlyMap<string, string>
  /** Of several phases, one without an entry of its own: it is looked at in another. */
  readonly isEntryElsewhere: boolean
}

const shownElements = ({ told }: CaseTable): readonly string[] => {
  const crossed = hasEntry(told)
  return ELEMENTS.filter((element) => (crossed || !OF_ENTRY.includes(element)) && isSaid(told, element))
}

const sentence = (t: Translate, { element, text: said, cite }: Reason): string => {
  const grade = weakestGrade(cite)
  return element === 'penalty' && grade !== 'text' && grade !== 'official'
    ? t('train.case.graded', { said, grade: t('law.grade', { grade }) })
    : said
}

/** What nobody says: the Protocols fix no penalty, and a law that is silent here on consent is not one that lets it count. */
const silent = (t: Translate, system: SystemOutcome, element: string): Cell => {
  if (element === 'penalty' && system.system === 'INT') return cell(t('train.case.no-penalty'))
  return cell(element === 'consent' ? t('train.case.not-held') : '—')
}

const elementCell = ({ t, told, keyOf, isEntryElsewhere }: CaseTable, system: SystemOutcome, element: string): Cell => {
  if (element === 'illegalEntry' && isEntryElsewhere) return cell(t('train.case.entry-elsewhere'))
  const reasons = ofElement(system, element)
  if (reasons.length === 0) return silent(t, system, element)
  const said = (one: SystemOutcome): string =>
    ofElement(one, element)
      .map((reason) => sentence(t, reason))
      .join(' ')
  const [first] = told.systems
  const isSame = first !== undefined && first !== system && said(first) === said(system)
  const keys = [...new Set(reasons.flatMap(({ cite }) => cite.flatMap(({ source }) => keyOf.get(source) ?? [])))]
  return cell([text(isSame ? t('train.case.same') : said(system)), { kind: 'cite', keys }])
}

/** How well the points of law behind the answer are known: the weakest of those that are shown. */
const gradeCell = (table: CaseTable, system: SystemOutcome): Cell => {
  const shown = shownElements(table).flatMap((element) => ofElement(system, element))
  const grade = weakestGrade(shown.flatMap(({ cite }) => cite))
  return { ...cell(table.t('law.grade', { grade })), tone: 'muted' }
}

/** What each law answers to the facts of one phase: an element a row, a system a column, each with its sources; last, how firm the least firm of them is. */
export const caseTable = (table: CaseTable): Block => {
  const { t, id, title, told } = table
  return {
    kind: 'table',
    id,
    unnumbered: true,
    caption: [text(t('train.case.answer', { title }))],
    columns: [
      column(t('train.case.elements'), { width: 0.16 }),
      ...told.systems.map(({ system }) => column(t('law.system', { system }), { width: 0.84 / told.systems.length })),
    ],
    rows: [
      [
        rowHeader(t('train.case.outcome')),
        ...told.systems.map((system): Cell => ({ ...cell([strong(outcomeWords(t, system))]), tone: 'accent' })),
      ],
      ...shownElements(table).map((element) => [
        rowHeader(t(`train.case.element.${element}`)),
        ...told.systems.map((system) => elementCell(table, system, element)),
      ]),
      [rowHeader(t('train.case.grade')), ...told.systems.map((system) => gradeCell(table, system))],
    ],
    dense: true,
  }
}
