import { createContext, type SyntheticEvent, useContext, useEffect, useRef } from 'react'
import { answersIn } from './answers.ts'

/** What a form says of itself: whether something is typed in it that is not saved, and the save that is on its way. */
type Watched = {
  readonly isTyped: () => boolean
  readonly save?: () => Promise<unknown> | undefined
  readonly isWork?: true
  /** Leads back to the field in which was typed last. */
  readonly goBack?: () => void
  /** Values behind the question mark of the address: the form is gone once one of them changes. */
  readonly closedBy?: readonly string[]
}

/**
 * The forms of the page in which somebody began to type, and the long work that ends with the page. It knows that something is typed and not
 * saved, never what.
 */
export class Unsaved {
  readonly #forms = new Map<Watched, (() => void) | undefined>()
  readonly #listeners = new Set<() => void>()
  readonly #around: Unsaved | undefined
  readonly #closedBy: readonly string[] | undefined

  /**
   * @param around what knows of these forms, too: the page that they stand over
   * @param closedBy values of the address that close these forms as they change, while the page stays
   */
  constructor(around?: Unsaved, closedBy?: readonly string[]) {
    this.#around = around
    this.#closedBy = closedBy
  }

  /** @returns what takes the form out again */
  readonly watch = (form: Watched): (() => void) => {
    this.#forms.set(form, this.#around?.watch(this.#closedBy ? { closedBy: this.#closedBy, ...form } : form))
    this.#tell()
    return () => this.#release(form)
  }

  /** @returns what says that the work is over */
  readonly work = (): (() => void) => this.watch({ isTyped: () => false, isWork: true })

  /** Nobody is asked any more: whoever has to be gone at once must not be held. */
  readonly letGo = (): void => {
    for (const form of this.#forms.keys()) this.#release(form)
  }

  readonly isTyped = (): boolean => [...this.#forms.keys()].some((form) => form.isTyped())
  /** Says whether something is typed in a form that one of these values of the address closes as it changes. */
  readonly isTypedAt = (changing: readonly string[]): boolean => this.#closedAt(changing).some((form) => form.isTyped())
  /**
   * Saves on their way of forms that one of these values closes, and of all such forms where none is given; what comes of them is told there. Other
   * forms lead to the next page by their save.
   */
  readonly savesAt = (changing?: readonly string[]): readonly Promise<unknown>[] =>
    this.#closedAt(changing).flatMap((form) => form.save?.() ?? [])
  /** Whoever stays goes on where they typed. */
  readonly goBack = (): void => [...this.#forms.keys()].findLast((form) => form.isTyped())?.goBack?.()
  readonly isSending = (): boolean => [...this.#forms.keys()].some((form) => form.save?.() !== undefined)
  /** From the first key to the answer of the server: a save may still be refused. */
  readonly isHeld = (): boolean => this.isTyped() || this.isSending()
  readonly isAtWork = (): boolean => [...this.#forms.keys()].some((form) => form.isWork)
  /** Whether closing the window, or loading the page anew, may lose something: what is typed, work, or a save that is told of on this page alone. */
  readonly isLostAtClose = (): boolean => this.isTyped() || this.isAtWork() || this.savesAt().length > 0
  readonly isWatching = (): boolean => this.#forms.size > 0

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  #closedAt(changing?: readonly string[]): readonly Watched[] {
    return [...this.#forms.keys()].filter(({ closedBy }) => closedBy?.some((name) => changing?.includes(name) ?? true))
  }

  #release(form: Watched): void {
    const around = this.#forms.get(form)
    this.#forms.delete(form)
    around?.()
    this.#tell()
  }

  #tell(): void {
    for (const listener of this.#listeners) listener()
  }
}

/** The page's forms; a page that asks nobody, such as an example, has none above it. */
export const UnsavedContext = createContext(new Unsaved())

/** What stands in the fields, as one text. */
const saidIn = (form: HTMLFormElement): string => JSON.stringify(answersIn(new FormData(form)))

/**
 * Watches one form from the first touch, before anything in it changes: what stood there then is what leaving loses nothing of.
 * @param asks false where nothing is lost by leaving
 */
export const useUnsaved = (asks: boolean) => {
  const unsaved = useContext(UnsavedContext)
  const form = useRef<HTMLFormElement>(null)
  const before = useRef<string>(null)
  const save = useRef<Promise<unknown>>(undefined)
  const release = useRef<() => void>(undefined)
  const typedIn = useRef<HTMLElement>(null)
  const forget = () => {
    before.current = null
    release.current?.()
  }
  useEffect(() => () => release.current?.(), [])
  const begin = () => {
    if (!asks || !form.current || before.current !== null) return
    before.current = saidIn(form.current)
    // While it is being saved, going on to the next page is part of the saving.
    release.current = unsaved.watch({
      isTyped: () => !save.current && !!form.current && saidIn(form.current) !== before.current,
      save: () => save.current,
      goBack: () => typedIn.current?.focus(),
    })
  }
  const typing = ({ target }: SyntheticEvent) => {
    if (target instanceof HTMLElement) typedIn.current = target
  }
  const touched = {
    onFocusCapture: begin,
    onPointerDownCapture: begin,
    onKeyDownCapture: begin,
    onDragEnterCapture: begin,
    onInputCapture: typing,
  }
  const sending = (saving: Promise<unknown>) => {
    save.current = saving.finally(() => {
      save.current = undefined
    })
  }
  return { form, touched, sending, forget }
}
