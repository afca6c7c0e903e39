import type { NamedIn } from '../../domain/identities.ts'

/** Somebody of the case is named, or may be, where only their pseudonym should stand. Nothing was written. */
export class NameWritten extends Error {
  override readonly name = 'NameWritten'
  /** The word or words, without accents and capitals. */
  readonly word: string
  readonly how: NamedIn['how']
  readonly pseudonym: string
  /** Says that the word means something else here: from then on it may be written, until the desk is closed. Nobody says so of two words of a name. */
  readonly allow: () => void

  constructor({ word, how }: Pick<NamedIn, 'word' | 'how'>, pseudonym: string, allow: () => void) {
    super('a name is written in the case')
    this.word = word
    this.how = how
    this.pseudonym = pseudonym
    this.allow = allow
  }
}
