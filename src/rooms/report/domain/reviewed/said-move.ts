/** A move in the reader's language: what moved, what it was and what it is. Without either where it is not to be said or says nothing. */
export type SaidMove = {
  readonly label: string
  readonly record: { readonly kind: string; readonly id: string } | null
  /** Criteria of the list of statements that holds what is counted now; none where nothing is, or where no such list is. */
  readonly counted?: Readonly<Record<string, string>>
  readonly was: string | null
  readonly now: string | null
}
