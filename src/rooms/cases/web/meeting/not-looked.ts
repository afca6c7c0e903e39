/**
 * Nobody could see what the server has of a case that is to be recovered: it does not answer, what it gave is not to be believed, or it says that it has none. Nothing was recovered:
 * what colleagues handed in since would be set aside, and that is for a person to decide.
 */
export class NotLooked extends Error {
  override readonly name = 'NotLooked'
  /** What stood in the way, by its code. */
  readonly why: string

  constructor(why: string) {
    super(why)
    this.why = why
  }
}
