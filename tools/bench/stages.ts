export const STAGES = ['import', 'analysis', 'report'] as const
export type Stage = (typeof STAGES)[number]

export type Order = { stage: Stage; folder: string }
/** `ms` of the stage alone; `peakMb` of its whole process, the reading of the package included. */
export type Measured = { ms: number; peakMb: number; facts: string }
