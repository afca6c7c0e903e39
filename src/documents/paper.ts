import type { Lang } from './model.ts'

/** One thing to be chosen, by the letter that is circled or written. */
export type PaperOption = { readonly mark: string; readonly text: string }

export type PaperQuestion = {
  readonly number: string
  /** Paragraphs. */
  readonly stem: readonly string[]
  /** How it is answered: circle one, circle all that are right, write the letters; empty where the question says it. */
  readonly hint: string
  /** `circle` a mark; `order`: a box for each; `match`: a box beside each of `lines`; `write`: this many boxes for signs. */
  readonly answer: 'circle' | 'order' | 'match' | 'write'
  readonly options: readonly PaperOption[]
  /** Of `match`: what each box stands beside. */
  readonly lines?: readonly string[]
  /** Of `write`. */
  readonly boxes?: number
}

/** Questions under a heading of their own, on a new page. */
export type PaperPart = { readonly title: string; readonly lead: readonly string[]; readonly questions: readonly PaperQuestion[] }

/** Sheets to be answered by hand: the same questions under a code of its own on each, and no name. */
export type Paper = {
  readonly lang: Lang
  readonly title: string
  readonly subtitle: string
  /** ISO day. */
  readonly date: string
  readonly authors: readonly string[]
  readonly size: 'us-letter' | 'a4'
  /** For readers who need larger letters: 16 points instead of 10.5. */
  readonly isLarge: boolean
  readonly codes: readonly string[]
  /** Stands above all else, in a frame. */
  readonly promise: string
  /** Printed at the foot of every page, where it is not empty. */
  readonly notice: string
  readonly instructions: readonly string[]
  /** Boxes that the person, or whoever hands out the sheet, fills in. */
  readonly fields: readonly { readonly label: string; readonly before: string; readonly boxes: number }[]
  /** When it is answered, printed large and on every page; empty where the person ticks it among `choices`. */
  readonly moment: string
  readonly choices: { readonly label: string; readonly options: readonly string[] }
  readonly parts: readonly PaperPart[]
  /** `sample`: across every page of what measures nobody, else empty. */
  readonly words: { readonly sample: string; readonly sheet: string; readonly page: string; readonly end: string }
}
