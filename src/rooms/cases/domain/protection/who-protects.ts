import type { Things } from '../case-file.ts'

/** What whoever builds a case can know of who protects. */
export type ProtectionKnown = {
  readonly begun: Things<'protection'>
  /** Somebody began what is common and this key does not read it. */
  readonly isBlind: boolean
  readonly known: readonly { readonly id: string }[]
}

/**
 * Who protects somebody, as far as whoever builds a case can know. `nobody`: no protection was begun. `untold`: those who protect have not heard of
 * them, so nobody protects them. `apart`: those who protect have heard of them; what they keep is not seen here.
 */
export const whoProtects = ({ begun, isBlind, known }: ProtectionKnown, person: string): 'nobody' | 'untold' | 'apart' => {
  if (begun.length === 0) return 'nobody'
  return isBlind || known.some(({ id }) => id === person) ? 'apart' : 'untold'
}
