import { LIMITS } from './limits.ts'
import { type Archive, readXml } from './read-xml.ts'
import { refusal, type Refusal } from './refusal.ts'
import { readXString } from './xlsx-text.ts'
import type { ZipEntry } from './zip-directory.ts'

/**
 * Gathers the text of a shared or inline string: plain or in runs of different type; what tells how Japanese
 * characters are read aloud (`rPh`) is no part of it.
 */
export class StringText {
  #parts = ''
  #aloud = 0
  #inText = false

  open(name: string): void {
    if (name === 'rPh') this.#aloud++
    this.#inText = name === 't' && this.#aloud === 0
  }

  close(name: string): void {
    if (name === 'rPh') this.#aloud--
    this.#inText = false
  }

  /** @returns whether the text is still short enough for a cell */
  text(text: string): boolean {
    if (this.#inText) this.#parts += text
    return this.#parts.length <= LIMITS.cellChars
  }

  take(): string {
    const whole = readXString(this.#parts)
    this.#parts = ''
    return whole
  }
}

/** Texts that cells name by number. */
export const readStrings = (archive: Archive, entry: ZipEntry): readonly string[] | Refusal => {
  const strings: string[] = []
  const current = new StringText()
  const refused = readXml(
    archive,
    entry,
    {
      open: (name) => current.open(name),
      close: (name) => {
        current.close(name)
        if (name === 'si') strings.push(current.take())
      },
      text: (text) => (current.text(text) ? undefined : refusal('cell_too_long', entry.name, { limit: LIMITS.cellChars })),
    },
    LIMITS.sheetNodes,
  )
  return refused ?? strings
}
