/** Why something sealed is not taken. Each is named, so that whoever meets it knows whether to look for a mistake or for somebody's hand. */
export const SEAL_CAUSES = [
  /** It is not of the form that it claims: damaged, another kind of file, a web page in the place of data. */
  'seal.unreadable',
  /** It is of a form that a later version of the software made. */
  'seal.unknown-version',
  /** Its signature is not that of the key that it names. */
  'seal.bad-signature',
  /** It was made for another case, or says one thing outside and another inside. */
  'seal.wrong-context',
  /** The sealed content is not the one that was signed for. */
  'seal.altered',
  /** Its author is not one of those who may write there. */
  'seal.unknown-key',
  /** It changes who may read, and its author may not do that. */
  'seal.no-authority',
  /** It is sealed to more or to fewer than those that its author signed for. */
  'seal.recipient-unsigned',
  /** It leaves out whom recovery rests on, or puts another in their place. */
  'seal.no-recovery',
  /** It is sealed to readers of before, though its author knew of the change. */
  'seal.old-keyring',
  /** Two changed at once who reads, and nobody has settled which holds. */
  'seal.two-keyrings',
  /** It was written by one who is a reader no longer, and was not known where that was settled. */
  'seal.late',
  /** It says more time than its kind is given, or an end before its beginning. */
  'seal.too-long',
  /** Two of one State do not answer for each other, and nobody answers for themself. */
  'seal.same-state',
  /** What it builds upon is missing. */
  'seal.truncated',
  /** Something that this device has seen before is missing. */
  'seal.rollback',
  /** The passphrase would be tried too cheaply, or so dearly that the device stops. */
  'seal.kdf-floor',
  'seal.wrong-passphrase',
  /** A line of paper was copied wrongly: its own checksum does not hold. */
  'seal.misread-line',
  /** The case was given to others: this key reads what was before, and writes no more. */
  'seal.given-away',
  /** No key at hand opens it. */
  'seal.no-key',
  'seal.too-large',
] as const
export type SealCause = (typeof SEAL_CAUSES)[number]

/**
 * What is sealed was refused; nothing of it is used. `where` names the entry or file. It carries no error of below: such a message may quote
 * what was to stay closed, a line of paper or a sentence of a case.
 */
export class SealRefused extends Error {
  override readonly name = 'SealRefused'
  readonly code: SealCause
  readonly where: string

  constructor(code: SealCause, where = '') {
    super(where === '' ? code : `${code}: ${where}`)
    this.code = code
    this.where = where
  }
}

/** What a library refuses by throwing becomes a refusal of ours, without its message. */
export const orRefused = <Result>(code: SealCause, where: string, act: () => Result): Result => {
  try {
    return act()
  } catch {
    throw new SealRefused(code, where)
  }
}
