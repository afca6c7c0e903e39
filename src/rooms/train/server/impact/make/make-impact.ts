import { MakerProcess } from '#kernel/maker/maker-process.ts'
import { makersFrom } from '#kernel/maker/makers.ts'
import type { ImpactAnswer, ImpactOrder, Step } from './protocol.ts'

const takeMaker = makersFrom(() => new MakerProcess<ImpactOrder, Step, ImpactAnswer>(new URL('impact.child.ts', import.meta.url)))

type Following = { readonly onStep: (step: Step) => void; readonly signal: AbortSignal }

/**
 * Has a study worked out in a process of its own. `signal` ends that process at once.
 * @throws the signal's reason where it was cancelled; Error with the process's own words where it ended without an answer (killed, or a bug)
 */
export const makeImpact = (order: ImpactOrder, { onStep, signal }: Following): Promise<ImpactAnswer> =>
  takeMaker(signal).make(order, onStep)
