import type { Lang } from '#kernel/i18n/translate.ts'
import { MakerProcess } from '#kernel/maker/maker-process.ts'
import { makersFrom } from '#kernel/maker/makers.ts'
import type { Answer, EditionOrder, Step } from './protocol.ts'

export type EditionProcess = MakerProcess<EditionOrder, Step, Answer>
export type Made = Answer | { kind: 'cancelled' }
export type Maker = { make: (order: EditionOrder, onStep: (step: Step) => void) => Promise<Made> }

/**
 * Gives makers of editions. A process of each language waits for the next one: whoever works on a report makes it again and again, and it
 * remembers the last edition.
 * @param begin gives a process that is new
 */
export const editionMakers = (begin: () => EditionProcess) => {
  const takers = { es: makersFrom(begin), en: makersFrom(begin) }
  /** @param signal ends the process at once; `make` then gives `cancelled` */
  return (lang: Lang, signal: AbortSignal): Maker => {
    const maker = takers[lang](signal)
    const make: Maker['make'] = (...order) =>
      maker.make(...order).catch((error: unknown): Made => {
        if (signal.aborted) return { kind: 'cancelled' }
        throw error
      })
    return { make }
  }
}

/** A new process that makes editions. */
export const beginEdition = (): EditionProcess => new MakerProcess(new URL('edition.child.ts', import.meta.url))

export const takeMaker = editionMakers(beginEdition)
