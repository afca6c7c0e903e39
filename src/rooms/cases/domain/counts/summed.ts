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
  /** Cases of trafficking counted here of which nobody who sent a tally reads the protection. */
  readonly unprotected: number
  readonly unsettled: number
}

type Said = CaseTally & Pick<GivenTally, 'at'>

/** Of one sender the last tally counts. */
const lastOf = (given: readonly GivenTally[]): readonly GivenTally[] =>
  [...Map.groupBy(given, ({ from }) => from).values()].flatMap((own) => own.toSorted((a, b) => (a.at < b.at ? 1 : -1)).slice(0, 1))

/** What its lead says of a case; of two who say that they lead it, the later one. */
const ledBy = (said: readonly Said[]): Said | undefined =>
  said.filter(({ leads, built }) => leads && built).toSorted((a, b) => (a.at < b.at ? 1 : -1))[0]

/** Those who read a protection say each what they read of it: it is not added, the largest counts. */
const assistedOf = (said: readonly Said[]): number | null => {
  const known = said.flatMap(({ assisted }) => (assisted === null ? [] : [assisted]))
  return known.length > 0 ? Math.max(...known) : null
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
