import type { Ability } from '../access/ability.ts'
import type { Actor } from '../access/actor.ts'
import type { Handle } from '../db/handles.ts'
import type { Values } from '../i18n/translate.ts'

/** Who opens the home of which programme, and when. */
export type HomeAsked = {
  readonly programmeId: string
  /** Code of the programme, as addresses have it. */
  readonly programme: string
  readonly actor: Actor
  readonly now: string
  /** What several kinds stand on is read once for all of them. */
  readonly once: <Read>(read: Reading<Read>) => Promise<Read>
}
export type Reading<Read> = (db: Handle, asked: HomeAsked) => Promise<Read>

/** What an ability is asked about; the country is told beside what waits. */
export type OfProgramme = { readonly programmeId: string; readonly country?: string }

/** Something that waits, as far as whoever asks sees it, whoever is to do it. @property count 1 where none is given */
export type Waiting<About> = { readonly about: About; readonly count?: number }

/** Work of one kind, declared by the room in which it is done. */
export type WorkKind<About extends OfProgramme = OfProgramme> = {
  readonly kind: string
  /** Key of its words among the room's messages, which are given `n` and what `says` gives. */
  readonly words: string
  /** By which it is done, asked of each thing that waits: nobody is told of what somebody else must do. */
  readonly can: Ability<About>
  readonly waiting: Reading<readonly Waiting<About>[]>
  /** Where the work of these is done: a list that shows them and nothing else, where there is one. */
  readonly page: (programme: string, abouts: readonly About[]) => string
  /** What stands in lists of their own is told apart by this. */
  readonly apart?: (about: About) => string
  readonly says?: (abouts: readonly About[]) => Values
}

/** `worksOn<OfCountry>({ kind: 'workshops-sealed', words: 'assess.work.sealed', can: moveWorkshops('release'), … })` */
export const worksOn = <About extends OfProgramme>(kind: WorkKind<About>): WorkKind => kind as unknown as WorkKind

/** From what was said to what came of it, in this order. */
export const STAGES = ['statement', 'finding', 'gap', 'recommendation', 'decision', 'training', 'change'] as const
export type Stage = (typeof STAGES)[number]

/** How many there are at a stage of the cycle: as many as the page lists for whoever asks. */
export type StageCount = {
  readonly stage: Stage
  /** Key of what they are called, given `n`. */
  readonly words: string
  /** Who may open the page: whoever may not is told no number. */
  readonly can: Ability<OfProgramme>
  readonly count: Reading<number>
  readonly page: (programme: string) => string
}

/**
 * With what a new programme begins, in this order; each with the steps that must be done before it, and the one by which it is left aside: whoever
 * works alone invites nobody.
 */
export const STEPS = {
  people: { after: [], until: 'workshop' },
  workshop: { after: [] },
  codebook: { after: [] },
  finding: { after: ['workshop', 'codebook'] },
  gap: { after: ['finding'] },
  recommendation: { after: ['gap'] },
  report: { after: ['recommendation'] },
} as const satisfies Readonly<Record<string, { readonly after: readonly string[]; readonly until?: string }>>
export type Step = keyof typeof STEPS

export type FirstStep = {
  readonly step: Step
  /** Key of a sentence that says what is to be done; `<words>.go` is on the button. */
  readonly words: string
  readonly can: Ability<OfProgramme>
  readonly isDone: Reading<boolean>
  readonly page: (programme: string) => string
}

/** What a room adds to the home of a programme. */
export type AtHome = { readonly work?: readonly WorkKind[]; readonly stages?: readonly StageCount[]; readonly steps?: readonly FirstStep[] }
