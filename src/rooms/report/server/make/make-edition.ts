import type { Lang } from '#kernel/i18n/translate.ts'
import { type Answer, EditionProcess } from './edition-process.ts'
import type { EditionOrder, Step } from './protocol.ts'

export type Made = Answer | { kind: 'cancelled' }

export type Maker = { make: (order: EditionOrder, onStep: (step: Step) => void) => Promise<Made> }

const KEPT_MS = 60_000

type Waiting = { readonly edition: EditionProcess; readonly end: NodeJS.Timeout }

/**
 * Makers of editions. A process of each language that made one waits a while for the next: whoever edits a report makes it again and again,
 * and one that remembers the last needs less than half the time.
 * @param begin gives a process that is new
 */
export const makers = (begin: () => EditionProcess) => {
  const waiting = new Map<Lang, Waiting>()

  const taken = (lang: Lang): EditionProcess => {
    const kept = waiting.get(lang)
    if (!kept?.edition.runs) return begin()
    waiting.delete(lang)
    clearTimeout(kept.end)
    kept.edition.holdsUs(true)
    return kept.edition
  }

  const leave = (lang: Lang, edition: EditionProcess): void => {
    if (waiting.get(lang)?.edition.runs) return edition.kill()
    edition.holdsUs(false)
    const mine = { edition, end: setTimeout(() => edition.kill(), KEPT_MS).unref() }
    waiting.set(lang, mine)
    edition.onEnd(() => {
      if (waiting.get(lang) === mine) waiting.delete(lang)
    })
  }

  /**
   * Takes a process that makes one edition; a new one loads its parts while the caller still reads the package.
   * @param signal ends the process at once; `make` then gives `cancelled`
   */
  return (lang: Lang, signal: AbortSignal): Maker => {
    const edition = taken(lang)
    const stop = () => edition.kill()
    signal.addEventListener('abort', stop, { once: true })
    const make: Maker['make'] = async (order, onStep) => {
      try {
        const answer = await edition.make(order, onStep)
        if (signal.aborted) return { kind: 'cancelled' }
        leave(lang, edition)
        return answer
      } catch (error) {
        if (signal.aborted) return { kind: 'cancelled' }
        throw error
      } finally {
        signal.removeEventListener('abort', stop)
      }
    }
    return { make }
  }
}

export const startMaker = makers(() => new EditionProcess())
