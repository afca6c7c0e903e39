import type { Block, Cell } from '#documents/model.ts'
import { LOCALES, type Translate } from '#kernel/i18n/translate.ts'
import type { SystemOutcome } from '#law/outcome.ts'
import { weakestGrade } from '#law/rules'
import { cell, column, rowHeader, strong, text } from '../print/blocks.ts'
import { type Facts, ofElement, shownElements } from './case-elements.ts'
import { conditionsOf, headline } from './case-headline.ts'
import { citedBy, restsOn, sentence, type Sources, toldOf } from './case-rests.ts'

export type CaseTable = Facts & {
  readonly t: Translate
  readonly id: string
  readonly title: string
  readonly sources: Sources
  /** Of several phases, one without an entry of its own: it is looked at in another. */
  readonly isEntryElsewhere: boolean
}

/** What a law that holds nothing on consent leaves: where trafficking is ruled out it decides nothing, else it is not known. */
const consentSilent = ({ t, told }: CaseTable, { tip }: SystemOutcome): string => {
  if (tip === 'no') return t('train.case.consent-moot')
  return t('train.case.not-held', { palermo: told.systems[0]?.tip ?? 'unknown' })
}

/** What nobody says: the Protocols fix no penalty, and a law that is silent here on consent is not one that lets it count. */
const silent = (table: CaseTable, system: SystemOutcome, element: string): Cell => {
  if (element === 'penalty' && system.system === 'INT') return cell(table.t('train.case.no-penalty'))
  return cell(element === 'consent' ? consentSilent(table, system) : '—')
}

/** A sentence that goes on after a colon. */
const afterColon = (t: Translate, said: string): string => said.charAt(0).toLocaleLowerCase(LOCALES[t.lang]) + said.slice(1)

/** Of consent each offence has its own rule: that of smuggling is not that of trafficking. */
const consentSaid = (table: CaseTable, system: SystemOutcome): string => {
  const { t } = table
  const [tip, som] = ['-tip', '-som'].map((end) =>
    ofElement(system, 'consent')
      .filter(({ offence }) => offence.endsWith(end))
      .map(({ text: said }) => said)
      .join(' '),
  )
  return [tip || consentSilent(table, system), som && t('train.case.of-smuggling', { said: afterColon(t, som) })].filter(Boolean).join(' ')
}

const saidIn = (table: CaseTable, system: SystemOutcome, element: string): string => {
  if (element === 'consent') return consentSaid(table, system)
  return ofElement(system, element)
    .map((reason) => sentence(table.t, table.sources, reason))
    .join(' ')
}

const elementCell = (table: CaseTable, system: SystemOutcome, element: string): Cell => {
  const { t, told, sources, isEntryElsewhere } = table
  if (element === 'illegalEntry' && isEntryElsewhere) return cell(t('train.case.entry-elsewhere'))
  const reasons = ofElement(system, element)
  if (reasons.length === 0) return silent(table, system, element)
  const said = saidIn(table, system, element)
  const [first] = told.systems
  const isSame = first !== undefined && first !== system && saidIn(table, first, element) === said
  const cited = citedBy(sources, toldOf(sources, reasons))
  const rests = restsOn(cited)
  const words = isSame ? t('train.case.same', { rests }) : t('train.case.rests', { said, rests })
  return cell([text(words), ...(cited.length > 0 ? [{ kind: 'cite' as const, keys: cited.map(({ id }) => id) }] : [])])
}

/** How well the points of law behind the answer are known: the weakest of those that are shown. */
const gradeCell = (table: CaseTable, system: SystemOutcome): Cell => {
  const shown = shownElements(table).flatMap((element) => ofElement(system, element))
  const grade = weakestGrade(toldOf(table.sources, shown).flatMap(({ cite }) => cite))
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
        ...told.systems.map((system): Cell => ({ ...cell([strong(headline(t, system, conditionsOf(table, system)))]), tone: 'accent' })),
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
