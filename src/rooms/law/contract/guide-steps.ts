import { ACTS, ATTEMPT, BESIDE_ENTRY, CIRCUMSTANCES, CONSENTS, ENTRY, MEANS, PURPOSES } from './fact-ids.ts'

/**
 * How a question is answered: yes, no or not known; by one of the stages of a purpose; by ticking. `isWorded`: it is asked in words of its own
 * (`law.ask.…`), else by the name of its fact; `isHinted`: how one would know is said below it (`law.hint.…`).
 */
export type Question = {
  readonly id: string
  readonly kind: 'answer' | 'purpose' | 'tick'
  readonly isWorded: boolean
  readonly isHinted: boolean
}
/** One screen of the guide. `further`: what only national laws ask, folded away where no law that was chosen does. */
export type Step = { readonly id: string; readonly questions: readonly Question[]; readonly further: readonly Question[] }

/** Where the question itself says all. */
const UNHINTED = ['purpose.organRemoval', 'besideEntry.documents', 'besideEntry.illegalStay', 'consent.movement']

const worded = (ids: readonly string[], kind: Question['kind'] = 'answer'): readonly Question[] =>
  ids.map((id) => ({ id, kind, isWorded: true, isHinted: !UNHINTED.includes(id) }))
const named = (ids: readonly string[], kind: Question['kind'] = 'answer'): readonly Question[] =>
  ids.map((id) => ({ id, kind, isWorded: false, isHinted: kind !== 'tick' }))
const of = (group: string, names: readonly string[]): readonly string[] => names.map((name) => `${group}.${name}`)

/** Whether the person is at home there comes first: of who is, most that follows is of no account. */
const ENTRY_ASKED = ['entry.nationalOrResident', ...of('entry', ENTRY).filter((id) => id !== 'entry.nationalOrResident')]

/** The questions of the guide after place, date and age, at most twelve on a screen (what is folded away not counted). */
export const GUIDE_STEPS: readonly Step[] = [
  { id: 'acts', questions: worded(of('acts', ACTS.protocol)), further: named(of('acts', ACTS.further)) },
  { id: 'means', questions: worded(of('means', [...MEANS.protocol, ...MEANS.further])), further: [] },
  {
    id: 'purpose',
    questions: worded(of('purpose', PURPOSES.protocol), 'purpose'),
    further: named(of('purpose', PURPOSES.further), 'purpose'),
  },
  {
    id: 'entry',
    questions: worded(['border', ...ENTRY_ASKED, 'benefit', ...of('besideEntry', BESIDE_ENTRY)]),
    further: [],
  },
  { id: 'rest', questions: worded([...of('attempt', ATTEMPT), ...of('consent', CONSENTS)]), further: [] },
  { id: 'accused', questions: [], further: [] },
  { id: 'circumstances', questions: named(of('circumstances', CIRCUMSTANCES), 'tick'), further: [] },
]

/** Screens that begin with a sentence of their own (`law.guide.…-note`). */
export const NOTED_STEPS: readonly string[] = ['means', 'purpose', 'accused']
