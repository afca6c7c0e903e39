import { createContext, useContext } from 'react'
import type { Notice } from '../components/toast/toast.tsx'

/** Hands notices to the region that shows them; what is said before it is there waits for it. */
export class NoticeDesk {
  #waiting: Notice[] = []
  #show: ((notice: Notice) => void) | null = null

  say(notice: Notice): void {
    if (this.#show) this.#show(notice)
    else this.#waiting.push(notice)
  }

  /** @returns what takes the region away again */
  shownBy(show: (notice: Notice) => void): () => void {
    this.#show = show
    for (const notice of this.#waiting.splice(0)) show(notice)
    return () => {
      this.#show = null
    }
  }
}

export const NoticesContext = createContext(new NoticeDesk())

/** Says in passing that something was done: `say({ text: worded((t) => t('assess.workshop.sealed')) })`. */
export const useNotice = (): ((notice: Notice) => void) => {
  const desk = useContext(NoticesContext)
  return (notice) => desk.say(notice)
}
