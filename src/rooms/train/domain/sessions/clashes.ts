/** Who of an office goes to a session, and when that is. */
export type Sent = {
  readonly session: string
  readonly country: string
  readonly office: string
  readonly people: number
  /** Days at the place. */
  readonly from: string
  readonly to: string
}
export type Clash = { readonly session: string; readonly office: string; readonly people: number }

/** Monday of the week of a day. */
const weekOf = (day: string): number => Math.floor((Date.parse(`${day}T00:00:00Z`) / 86_400_000 + 3) / 7)

/** Whether two sessions share a week, Monday to Sunday. */
const meet = (one: Sent, other: Sent): boolean => weekOf(one.from) <= weekOf(other.to) && weekOf(other.from) <= weekOf(one.to)

/** Offices of a session from which people go to another session in the same week: an office that is called twice may be left without anybody. */
export const clashesOf = (session: string, sent: readonly Sent[]): readonly Clash[] =>
  sent
    .filter((one) => one.session === session)
    .flatMap((own) =>
      sent
        .filter((other) => other.session !== session && other.country === own.country && other.office === own.office && meet(own, other))
        .map((other) => ({ session: other.session, office: own.office, people: other.people })),
    )
