import { keepApp } from '#ui/client/keep-app.ts'

/** How the app stands on this device: it is kept, it is being fetched, or some of it did not come. */
export type AppKept = 'coming' | 'here' | 'missing'

/** Whoever keeps cases works without a network too, so the app is kept on the device once a desk is open. What did not come is fetched when a network is back. */
class KeptApp {
  #state: AppKept = 'missing'
  readonly #listeners = new Set<() => void>()

  get state(): AppKept {
    return this.#state
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  readonly fetch = async (): Promise<void> => {
    if (this.#state !== 'missing') return
    this.#say('coming')
    this.#say((await keepApp()) ? 'here' : 'missing')
  }

  #say(state: AppKept): void {
    this.#state = state
    for (const listener of this.#listeners) listener()
  }
}

export const keptApp = new KeptApp()
