import { CELL_IDS, cellId } from '../../contract/counts/measures.ts'
import type { CaseTally, Tally } from '../../contract/counts/tally.ts'

/** A tally as its reader has it: whose it is, and when it was made. */
export type GivenTally = { readonly from: string; readonly at: string; readonly tally: Tally }

/** What a head sums up, with all that it does not hold. */
export type Summed = {
  /** By cell, each with its number. */
  readonly cells: ReadonlyMap<string, number>
  readonly cases: number
  /** Cases that somebody reads whose lead sent no tally: of another office, or still to come. */
  readonly unled: number
  /** Cases of trafficking counted here that have a part that protects and that nobody reads who sent a tally. */
  readonly unprotected: number
  readonly unsettled: number
}

type Said = CaseTally & Pick<GivenTally, 'at'>

/** Of one sender the last tally counts. */
export const lastOf = (given: readonly GivenTally[]): readonly GivenTally[] =>
  [...Map.groupBy(given, ({ from }) => from).values()].flatMap((own) => own.toSorted((a, b) => (a.at < b.at ? 1 : -1)).slice(0, 1))

/** What its lead says of a case; of two who say that they lead it, the later one. */
const ledBy = (said: readonly Said[]): Said | undefined =>
  said.filter(({ leads, built }) => leads && built).toSorted((a, b) => (a.at < b.at ? 1 : -1))[0]

/** Several who read one part say each what their device has of it: the largest counts. Null where it is closed to all of them. */
const largest = (said: readonly (number | null)[]): number | null => {
  const known = said.filter((one) => one !== null)
  return known.length > 0 ? Math.max(...known) : null
}

/** Who was helped by each part that protects, added up; null where one that anybody names is closed to all who counted: then it is not the whole. */
const assistedOf = (said: readonly Said[]): number | null => {
  const parts = Map.groupBy(
    said.flatMap((one) => one.parts),
    ({ tag }) => tag,
  )
  return [...parts.values()]
    .map((all) => largest(all.map(({ assisted }) => assisted)))
    .reduce<number | null>((sum, one) => (sum === null || one === null ? null : sum + one), 0)
}

/**
 * Sums up what a head reads themself and what officers sent. A case counts once, however many read it, by what its lead says; nobody else's word counts,
 * but on who was helped, which its lead may not be able to read.
 */
export const summed = (given: readonly GivenTally[]): Summed => {
  const last = lastOf(given)
  const said = last.flatMap(({ at, tally }) => tally.cases.map((one): Said => ({ ...one, at })))
  const cases = [...Map.groupBy(said, ({ tag }) => tag).values()].map((all) => ({ led: ledBy(all), assisted: assistedOf(all) }))
  const counted = cases.flatMap(({ led, assisted }) => (led?.built ? [{ ...led.built, assisted }] : []))
  const trafficking = counted.filter(({ offences }) => offences.includes('TIP'))
  const cells = new Map(CELL_IDS.map((id) => [id, counted.reduce((sum, { counts }) => sum + (counts[id] ?? 0), 0)]))
  cells.set(
    cellId('TIP', 'assisted'),
    trafficking.reduce((sum, { assisted }) => sum + (assisted ?? 0), 0),
  )
  return {
    cells,
    cases: counted.length,
    unled: cases.length - counted.length,
    unprotected: trafficking.filter(({ assisted }) => assisted === null).length,
    unsettled: last.reduce((sum, { tally }) => sum + tally.unsettled, 0),
  }
}
