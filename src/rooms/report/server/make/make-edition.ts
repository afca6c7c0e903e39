import { LANGS, type Lang } from '#kernel/i18n/translate.ts'
import { spare } from '../spare.ts'
import { type Answer, EditionProcess } from './edition-process.ts'
import type { EditionOrder, Step } from './protocol.ts'

export type Made = Answer | { kind: 'cancelled' }

export type Maker = { make: (order: EditionOrder, onStep: (step: Step) => void) => Promise<Made> }

const spareProcess = () => spare<EditionProcess>({ runs: ({ runs }) => runs, end: (edition) => edition.end() })

/**
 * Gives makers of editions. A process of each language that made one waits a while for the next: whoever works on a report makes it again and
 * again, and one that has its parts in memory and remembers the last edition needs less time.
 * @param begin gives a process that is new
 */
export const makersFrom = (begin: () => EditionProcess) => {
  const spares = new Map(LANGS.map((lang) => [lang, spareProcess()]))
  /**
   * Takes a process that makes one edition; a new one loads its parts while the caller still reads the package.
   * @param signal ends the process at once; `make` then gives `cancelled`
   */
  return (lang: Lang, signal: AbortSignal): Maker => {
    const kept = spares.get(lang)?.take()
    kept?.holdsUs(true)
    let edition = kept ?? begin()
    const stop = () => edition.kill()
    signal.addEventListener('abort', stop, { once: true })
    if (signal.aborted) stop()

    const leave = (): void => {
      if (spares.get(lang)?.leave(edition)) edition.holdsUs(false)
      else edition.kill()
    }
    const answered = async (...order: Parameters<Maker['make']>): Promise<Answer> => {
      try {
        return await edition.make(...order)
      } catch (error) {
        // One that waited may have been ended for its memory: that is no fault of this order.
        if (edition !== kept || signal.aborted) throw error
        edition = begin()
        return edition.make(...order)
      }
    }
    const make: Maker['make'] = async (...order) => {
      try {
        const answer = await answered(...order)
        if (signal.aborted) return { kind: 'cancelled' }
        leave()
        return answer
      } catch (error) {
        edition.kill()
        if (signal.aborted) return { kind: 'cancelled' }
        throw error
      } finally {
        signal.removeEventListener('abort', stop)
      }
    }
    return { make }
  }
}

export const takeMaker = makersFrom(() => new EditionProcess())
