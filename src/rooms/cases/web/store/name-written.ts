/** Somebody of the case is named where only their pseudonym should stand. Nothing was written. */
export class NameWritten extends Error {
  override readonly name = 'NameWritten'
  /** The word, without accents and capitals. */
  readonly word: string
  readonly pseudonym: string
  /** Says that the word means something else here: from then on it may be written, until the desk is closed. */
  readonly allow: () => void

  constructor(word: string, pseudonym: string, allow: () => void) {
    super('a name is written in the case')
    this.word = word
    this.pseudonym = pseudonym
    this.allow = allow
  }
}
