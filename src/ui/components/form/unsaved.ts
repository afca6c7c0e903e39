import { createContext } from 'react'

/** The forms of a page in which something was typed that is not saved. */
export class Unsaved {
  readonly #forms = new Set<string>()

  /** @param form its address in the page */
  say(form: string, isTyped: boolean): void {
    if (isTyped) this.#forms.add(form)
    else this.#forms.delete(form)
  }

  get isAny(): boolean {
    return this.#forms.size > 0
  }
}

/** Who asks before a page with such a form is left; null where nobody does, or what is typed is kept anyway. */
export const UnsavedContext = createContext<Unsaved | null>(null)
