import type { Translate } from '#kernel/i18n/translate.ts'
import type { Charge, ProofCell } from '../../contract/proof.ts'
import { type CaseFile, lastDecision, type Standing } from '../case-file.ts'
import { counting, NOTHING_OUT, type Weighed, weighed, type Without } from './counting.ts'
import { type AskedOf, elementsOf, type ProofElement } from './elements.ts'
import { type ElementStanding, standingOf } from './standing-of.ts'

/** One element of a charge with how it stands. */
export type ProofRow = ProofElement & ElementStanding
export type ProvedCharge = {
  readonly charge: Standing<Charge>
  /** What the charge asks for, or why that cannot be said. */
  readonly asked: AskedOf
  /** One for each element; empty where none can be named. */
  readonly rows: readonly ProofRow[]
  /** Elements that fall when no victim testifies, and would stand otherwise. */
  readonly onlyByVictims: readonly string[]
}

/** What each charge of a case asks for, by the charge's id. It takes its time and hangs on charges and decisions alone. */
export type AskedOfAll = ReadonlyMap<string, AskedOf>

export const askedOfAll = (t: Translate, file: Pick<CaseFile, 'charge' | 'decision'>): AskedOfAll =>
  new Map(
    file.charge.map(({ id, content }) => {
      const decided = lastDecision(file, content.victim)
      return [id, decided ? elementsOf(t, decided.content, content) : { kind: 'undecided' }]
    }),
  )

type Place = Pick<ProofCell, 'charge' | 'element'>
const placeOf = ({ charge, element }: Place): string => `${charge} ${element}`

const isUncovered = ({ statuses }: ElementStanding): boolean => statuses.includes('uncovered')

/** What is worked out once for a case, whatever is thought away. */
type Ground = { readonly asked: AskedOfAll; readonly weights: readonly Weighed[] }

/** The proof of every charge, of what each asks for. @param without what is thought away; nothing of it is kept */
export const provedWith = (file: CaseFile, { asked, weights }: Ground, without: Without): readonly ProvedCharge[] => {
  const victims = file.person.filter(({ content }) => content.roles.includes('victim')).map(({ id }) => id)
  const cells = Map.groupBy(
    file.cell.map(({ content }) => content),
    placeOf,
  )
  const all = counting(weights, without)
  const silent = counting(weights, { ...without, persons: [...without.persons, ...victims] })
  return file.charge.map((charge) => {
    const own = asked.get(charge.id) ?? { kind: 'undecided' }
    const elements = own.kind === 'asked' ? own.elements : []
    const cellsOf = (element: string) => cells.get(placeOf({ charge: charge.id, element })) ?? []
    const rows = elements.map((element) => ({ ...element, ...standingOf(cellsOf(element.name), all) }))
    const onlyByVictims = rows.filter((row) => !isUncovered(row) && isUncovered(standingOf(cellsOf(row.name), silent)))
    return { charge, asked: own, rows, onlyByVictims: onlyByVictims.map(({ name }) => name) }
  })
}

/** The proof of every charge of a case, element by element. @param without what is thought away; nothing of it is kept */
export const provedCharges = (t: Translate, file: CaseFile, without: Without = NOTHING_OUT): readonly ProvedCharge[] =>
  provedWith(file, { asked: askedOfAll(t, file), weights: weighed(file.exhibit) }, without)
