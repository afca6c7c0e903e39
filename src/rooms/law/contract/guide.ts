/** What a question says that asks whether something was there; the first is what an unanswered one says. */
export const ANSWERS = ['unknown', 'yes', 'no'] as const
/** What "no" is called by each kind of question. */
export const NO_OF = { answer: 'no', purpose: 'neither', tick: 'no' } as const

/** How far a purpose is known to have come; the first is what an unanswered question says. */
export const PURPOSE_STAGES = ['unknown', 'neither', 'intended', 'carriedOut'] as const
export type PurposeStage = (typeof PURPOSE_STAGES)[number]

/** Persons accused, by letters that name nobody, and what is asked of each. */
export const ACCUSED = ['A', 'B', 'C'] as const
export const ACCUSED_PARTS = ['act', 'knew', 'intended'] as const

/** Ages by which some law differs. */
export const GUIDE_AGES = ['unknown', '9', '13', '17', 'child', 'adult'] as const

/** The youngest whom each answer in years may mean: it is kept as the oldest, so that 17 says no more than 14 to 17. */
export const YOUNGEST_OF_BAND: Readonly<Record<number, number>> = { 9: 0, 13: 10, 17: 14 }

/** Phases of one victim's way, each asked by itself; the first is for whoever tells none apart. */
export const PHASES = ['whole', 'recruitment', 'transport', 'border', 'harbouring', 'exploitation', 'exit'] as const
export type Phase = (typeof PHASES)[number]

/** Under which name the guide's script finds the law that countries approved; it is put before the script when that is served. */
export const APPROVED = 'istmoApprovedLaw'
