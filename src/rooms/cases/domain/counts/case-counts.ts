import type { Jurisdiction } from '#law/facts.ts'
import type { Version } from '#seal/ledger/opened.ts'
import { CELLS, cellId, OFFENCES } from '../../contract/counts/measures.ts'
import type { Counts } from '../../contract/counts/tally.ts'
import type { CaseFile } from '../case-file.ts'
import { once } from '../once.ts'
import { firstYear, yearInRole, yearOf, yearWritten } from './first-years.ts'
import { chargesIn, type Offence, offencesOf, offencesOn } from './offences-of.ts'

/** A case as it is counted: what stands in the part that is built, every version of it, and when it began. */
export type Countable = {
  readonly begunAt: string
  readonly file: Pick<CaseFile, 'person' | 'charge' | 'outcome' | 'decision'>
  readonly versions: readonly Version[]
}
type Of = { readonly country: Jurisdiction; readonly year: number; readonly offence: Offence }

/** By a name each, the years of which the first counts: a person is counted once, in the year in which it came to it first. */
const countFirst = (found: readonly (readonly [name: string, year: number])[], year: number): number => {
  const byName = Map.groupBy(found, ([name]) => name)
  return [...byName.values()].filter((all) => Math.min(...all.map(([, at]) => at)) === year).length
}

/** The charges of an offence, with their accused and the year in which they were first written. */
const charged = ({ file, versions }: Countable, { country, offence }: Of) =>
  once(chargesIn(file, country))
    .filter(({ content }) => content.offence === offence)
    .map(({ id, content: { accused, victim } }) => ({ id, accused, victim, year: yearWritten(versions, id) }))

/** Those who stand as suspected or accused, and were written down as suspected first in that year: of what they are charged with; before that, of what the case is. */
const suspected = (one: Countable, of: Of): number => {
  const { file, versions } = one
  const isOf = (id: string): boolean => {
    const own = chargesIn(file, of.country).filter(({ content }) => content.accused === id)
    return own.length > 0 ? own.some(({ content }) => content.offence === of.offence) : offencesOf(file, of.country).includes(of.offence)
  }
  const standing = once(file.person).filter(({ content: { roles } }) => roles.includes('suspect') || roles.includes('accused'))
  return countFirst(
    standing.filter(({ id }) => isOf(id)).map(({ id }) => [id, yearInRole(versions, id, 'suspect')]),
    of.year,
  )
}

/** Those who stand as victims and of whom a charge or the last decision says that it is trafficking, in the year in which they were first written down as victims. */
const identified = (one: Countable, of: Of): number => {
  const { file, versions } = one
  const named = new Set(charged(one, of).map(({ victim }) => victim))
  const isOne = (id: string): boolean => named.has(id) || offencesOn(file, id, of.country).includes(of.offence)
  const standing = once(file.person).filter(({ id, content: { roles } }) => roles.includes('victim') && isOne(id))
  return countFirst(
    standing.map(({ id }) => [id, yearInRole(versions, id, 'victim')]),
    of.year,
  )
}

/** How charges of an offence ended, each with its accused. */
const ended = (one: Countable, of: Of) =>
  charged(one, of).flatMap(({ id, accused }) => {
    const last = one.file.outcome.findLast(({ content }) => content.charge === id)
    return last ? [{ accused, ...last.content }] : []
  })

const convicted = (one: Countable, of: Of): number =>
  countFirst(
    ended(one, of)
      .filter(({ verdict }) => verdict === 'convicted')
      .map(({ accused, on }) => [accused, yearOf(on)]),
    of.year,
  )

/** How many accused were acquitted because an element failed; one whose acquittal names two counts at each. */
const failed = (one: Countable, of: Of, element: string): number =>
  countFirst(
    ended(one, of)
      .filter((end) => end.verdict === 'acquitted' && end.failed.some((fault) => fault.element === element))
      .map(({ accused, on }) => [accused, yearOf(on)]),
    of.year,
  )

const countsFor = (one: Countable, of: Of): readonly (readonly [string, number])[] => {
  const { offence, year, country } = of
  const isCase = yearOf(one.begunAt) === year && offencesOf(one.file, country).includes(offence)
  const elements = CELLS.flatMap((cell) => (cell.offence === offence && cell.element !== null ? [cell.element] : []))
  const failures = elements.map((element) => [cellId(offence, 'failed', element), failed(one, of, element)] as const)
  return [
    [cellId(offence, 'cases'), isCase ? 1 : 0],
    [cellId(offence, 'suspected'), suspected(one, of)],
    [
      cellId(offence, 'prosecuted'),
      countFirst(
        charged(one, of).map(({ accused, year: at }) => [accused, at]),
        year,
      ),
    ],
    [cellId(offence, 'convicted'), convicted(one, of)],
    ...(offence === 'TIP' ? [[cellId(offence, 'identified'), identified(one, of)] as const] : []),
    [cellId(offence, 'failed'), failures.reduce((sum, [, count]) => sum + count, 0)],
    ...failures,
  ]
}

/** What one case counts to in one year and State, by the rules that the page of counts prints; what is zero is not named. */
export const caseCounts = (one: Countable, { country, year }: Omit<Of, 'offence'>): Counts =>
  Object.fromEntries(OFFENCES.flatMap((offence) => countsFor(one, { country, year, offence })).filter(([, count]) => count > 0))

/** Whether a case was begun in a year and nothing says yet which offence it is: it is counted nowhere. */
export const isUnsettled = ({ begunAt, file }: Countable, { country, year }: Omit<Of, 'offence'>): boolean =>
  yearOf(begunAt) === year && offencesOf(file, country).length === 0

/** How many persons were first helped in a year: something that they need was accepted or met. @param needs every version of the needs that the reader's parts say */
export const assistedIn = (
  needs: readonly { readonly person: string; readonly state: string; readonly on: string }[],
  year: number,
): number => {
  const helped = needs.filter(({ state }) => state === 'accepted' || state === 'met')
  return [...Map.groupBy(helped, ({ person }) => person).values()].filter((own) => firstYear(own.map(({ on }) => on)) === year).length
}
