import type { Decoded } from '#sheets/encoding.ts'
import type { Drafted } from './drafted.ts'
import { itemOfDraft } from './item-of-draft.ts'
import { excerptOf, type ItemsRead, type Loss, type Note, type ReadFault, type ReadItem } from './reading.ts'

/** Categories that every Moodle has, and those that name an outcome: nothing of them is lost. */
const NO_CATEGORY = /^(?:\$\w+\$\/?)?(?:top\/?)?(?:M\d{1,2}\.O\d{1,2})?$/

/** What was found in one file of questions while it is read from its beginning to its end. */
export class ItemsReading {
  readonly faults: ReadFault[] = []
  category = ''
  questions = 0
  descriptions = 0
  readonly #items: ReadItem[] = []
  readonly #losses: Loss[] = []
  readonly #notes: Note[] = []
  readonly #ids = new Set<string>()
  readonly #lang: 'es' | 'en' | undefined

  constructor(lang: 'es' | 'en' | undefined) {
    this.#lang = lang
  }

  /** Tells how the file was written, where that is not plain UTF-8. */
  encoded(bytes: Uint8Array, { text, encoding, samples }: Decoded): void {
    if (bytes[0] === 0xef && bytes[1] === 0xbb) this.#notes.push({ line: 1, code: 'byte-order-mark', value: '' })
    if (text.includes('\r')) this.#notes.push({ line: 1, code: 'crlf', value: '' })
    if (encoding !== 'utf-8') this.#notes.push({ line: 0, code: encoding, value: samples.join(' · ') })
  }

  /** Questions that follow are of this category. */
  enter(category: string, line: number): void {
    this.category = category
    if (!NO_CATEGORY.test(category)) this.#losses.push({ line, item: '', what: 'category', value: excerptOf(category) })
  }

  /** A text that asks nothing. */
  pass(line: number, words: string): void {
    this.descriptions += 1
    this.#losses.push({ line, item: '', what: 'description', value: words })
  }

  fault(fault: ReadFault): void {
    this.questions += 1
    this.faults.push(fault)
  }

  ask(drafted: Drafted, line: number, words: string): void {
    this.questions += 1
    if (drafted.is === 'faults') return void this.faults.push(...drafted.faults)
    if (drafted.is === 'other-kind') return void this.#losses.push({ line, item: '', what: 'kind', value: `${drafted.kind}: ${words}` })
    const made = itemOfDraft(drafted.draft, { lang: this.#lang, ids: this.#ids, at: this.questions })
    if (made.kind === 'faults') return void this.faults.push(...made.faults.filter((fault) => this.#isNew(fault)))
    this.#items.push(made.read)
    this.#notes.push(...made.notes)
    // One by one: a call takes no more values than fit its stack, and a question may lose any number.
    for (const loss of made.losses) this.#losses.push(loss)
    for (const lost of drafted.lost) this.#losses.push({ line, item: made.read.item.id, ...lost })
  }

  /** That a file does not say its language is told once. */
  #isNew({ code }: ReadFault): boolean {
    return code !== 'no-language' || !this.faults.some((fault) => fault.code === code)
  }

  /** @param nothing what to say of a file of which nothing came */
  finish(nothing?: () => ReadFault): ItemsRead {
    const { questions, descriptions, faults } = this
    if (this.#items.length === 0 && faults.length === 0)
      faults.push(
        nothing?.() ?? {
          line: 0,
          column: 0,
          code: questions > 0 ? 'none-carried' : 'no-questions',
          value: String(questions || descriptions),
          excerpt: '',
        },
      )
    return { items: this.#items, faults, losses: this.#losses, notes: this.#notes, questions, descriptions }
  }
}
