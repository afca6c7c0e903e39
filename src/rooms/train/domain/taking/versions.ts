/** One try on one device, as it stands here. */
export type Attempt = {
  readonly id: string
  readonly device: string
  readonly session: string
  readonly wave: string
  readonly pseudonym: string | null
  readonly receivedAt: string
}

export type Conflict = {
  readonly kind: 'two-devices' | 'two-attempts'
  /** The one that counts: it arrived first. */
  readonly attempt: string
  readonly versions: number
  readonly receivedAt: string
}

export type Versions<One extends Attempt> = { readonly counting: readonly One[]; readonly conflicts: readonly Conflict[] }

const firstOf = <One extends Attempt>(all: readonly One[]): One =>
  all.reduce((best, one) =>
    one.receivedAt < best.receivedAt || (one.receivedAt === best.receivedAt && `${one.id} ${one.device}` < `${best.id} ${best.device}`)
      ? one
      : best,
  )

const settled = <One extends Attempt>(all: readonly One[], keyOf: (one: One) => string | null, kind: Conflict['kind']): Versions<One> => {
  const alone = all.filter((one) => keyOf(one) === null)
  const groups = [
    ...Map.groupBy(
      all.filter((one) => keyOf(one) !== null),
      keyOf,
    ).values(),
  ]
  const conflicts = groups
    .filter(({ length }) => length > 1)
    .map((group) => ({ kind, attempt: firstOf(group).id, versions: group.length, receivedAt: firstOf(group).receivedAt }))
  return { counting: [...alone, ...groups.map(firstOf)], conflicts }
}

/**
 * Which tries count: of two devices with one try, and of two tries of one person in a wave, the one that arrived first. The others are kept and listed. Clocks of
 * devices say nothing here.
 */
export const versionsOf = <One extends Attempt>(attempts: readonly One[]): Versions<One> => {
  const place = ({ session, wave }: Attempt): string => `${session} ${wave}`
  const byDevice = settled(attempts, (one) => `${place(one)} ${one.id}`, 'two-devices')
  const byPerson = settled(byDevice.counting, (one) => one.pseudonym && `${place(one)} ${one.pseudonym}`, 'two-attempts')
  return { counting: byPerson.counting, conflicts: [...byDevice.conflicts, ...byPerson.conflicts] }
}
