import { ACTS, BESIDE_ENTRY, CIRCUMSTANCES, MEANS, PURPOSES } from './fact-ids.ts'

/** How a question is answered: yes, no or not known; by one of the stages of a purpose; by ticking. */
export type Question = { readonly id: string; readonly kind: 'answer' | 'purpose' | 'tick' }
/** One screen of the guide. `further`: what only national laws ask, folded away. */
export type Step = { readonly id: string; readonly questions: readonly Question[]; readonly further: readonly Question[] }

const answers = (group: string, names: readonly string[]): readonly Question[] =>
  names.map((name) => ({ id: group ? `${group}.${name}` : name, kind: 'answer' }))
const purposes = (names: readonly string[]): readonly Question[] => names.map((name) => ({ id: `purpose.${name}`, kind: 'purpose' }))

/** The questions of the guide after place, date and age, at most twelve on a screen (what is folded away not counted). */
export const GUIDE_STEPS: readonly Step[] = [
  { id: 'acts', questions: answers('acts', ACTS.protocol), further: answers('acts', ACTS.further) },
  { id: 'means', questions: answers('means', [...MEANS.protocol, ...MEANS.further]), further: [] },
  { id: 'purpose', questions: purposes(PURPOSES.protocol), further: purposes(PURPOSES.further) },
  {
    id: 'entry',
    questions: [
      ...answers('', ['border', 'entry.procured', 'entry.illegal', 'entry.nationalOrResident', 'benefit']),
      ...answers('besideEntry', BESIDE_ENTRY),
    ],
    further: [],
  },
  { id: 'rest', questions: answers('', ['attempt.begun', 'attempt.completed', 'consent.movement', 'consent.exploitation']), further: [] },
  { id: 'accused', questions: [], further: [] },
  { id: 'circumstances', questions: CIRCUMSTANCES.map((name) => ({ id: `circumstances.${name}`, kind: 'tick' })), further: [] },
]

/** How far a purpose is known to have come; the first is what an unanswered question says. */
export const PURPOSE_STAGES = ['unknown', 'neither', 'intended', 'carriedOut'] as const
export type PurposeStage = (typeof PURPOSE_STAGES)[number]

/** Persons accused, by letters that name nobody, and what is asked of each. */
export const ACCUSED = ['A', 'B', 'C'] as const
export const ACCUSED_PARTS = ['act', 'knew', 'intended'] as const

/** Ages by which some law differs. */
export const GUIDE_AGES = ['unknown', '9', '13', '17', 'child', 'adult'] as const

/** Phases of one victim's way, each asked by itself. */
export const PHASES = ['recruitment', 'transport', 'border', 'harbouring', 'exploitation', 'exit'] as const
export type Phase = (typeof PHASES)[number]
