/** One try on one device, as it stands here. */
export type Attempt = {
  readonly id: string
  readonly device: string
  readonly session: string
  readonly wave: string
  readonly pseudonym: string | null
  readonly finished: boolean
  readonly receivedAt: string
  /** The earlier try of this wave that has the same whole code. */
  readonly sameAs: string | null
}

export type Conflict = {
  readonly kind: 'two-devices' | 'two-attempts'
  /** The one that counts: the first that was finished, else the first that arrived. */
  readonly attempt: string
  readonly versions: number
  readonly receivedAt: string
}

export type Versions<One extends Attempt> = { readonly counting: readonly One[]; readonly conflicts: readonly Conflict[] }

const placeIn = ({ finished, receivedAt, id, device }: Attempt): string => `${finished ? 0 : 1} ${receivedAt} ${id} ${device}`

const firstOf = <One extends Attempt>(all: readonly One[]): One => all.reduce((best, one) => (placeIn(one) < placeIn(best) ? one : best))

const settled = <One extends Attempt>(all: readonly One[], keyOf: (one: One) => string, kind: Conflict['kind']): Versions<One> => {
  const groups = [...Map.groupBy(all, (one) => `${one.session} ${one.wave} ${keyOf(one)}`).values()]
  const conflicts = groups
    .filter(({ length }) => length > 1)
    .map((group) => ({ kind, attempt: firstOf(group).id, versions: group.length, receivedAt: firstOf(group).receivedAt }))
  return { counting: groups.map(firstOf), conflicts }
}

/**
 * Which tries count: of two devices with one try, and of two tries of one person in a wave, the first that was finished, else the first that arrived: a telephone that
 * gave out stands before nothing. The others are kept and listed. One person are those with one pseudonym or one whole code. Clocks of devices say nothing here.
 */
export const versionsOf = <One extends Attempt>(attempts: readonly One[]): Versions<One> => {
  const byDevice = settled(attempts, ({ id }) => id, 'two-devices')
  const byPerson = settled(byDevice.counting, ({ pseudonym, sameAs, id }) => pseudonym ?? sameAs ?? id, 'two-attempts')
  return { counting: byPerson.counting, conflicts: [...byDevice.conflicts, ...byPerson.conflicts] }
}
