import { fetchCode, fetchScreensOf } from '#ui/client/page-code.ts'

/** How the pages of cases stand in this window: all are here, they are coming, or some did not come. */
export type PagesHere = 'coming' | 'here' | 'missing'

/**
 * The pages of cases, and what opens a case anew, all fetched once a desk is open: without a network those open too that nobody has looked at yet. They stay until the window is
 * closed or loaded anew. What did not come is fetched when the browser says that there is a network again.
 */
class CasePages {
  #state: PagesHere = 'missing'
  readonly #listeners = new Set<() => void>()

  get state(): PagesHere {
    return this.#state
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  readonly fetch = async (): Promise<void> => {
    if (this.#state !== 'missing') return
    this.#say('coming')
    const worker = fetchCode(() => import('../store/opening-worker.ts')).then(
      () => true,
      () => false,
    )
    const found = await Promise.all([fetchScreensOf('cases'), worker])
    this.#say(found.every(Boolean) ? 'here' : 'missing')
  }

  #say(state: PagesHere): void {
    this.#state = state
    for (const listener of this.#listeners) listener()
  }
}

export const casePages = new CasePages()
