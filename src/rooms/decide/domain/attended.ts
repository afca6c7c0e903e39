import type { Attendance } from '../contract/voting.ts'

/** Ways to be at a meeting by oneself, or not. */
export const WAYS = ['room', 'remote', 'absent'] as const

/** How a country is there, as one word: one of `WAYS`, the code of the country that speaks for it, or empty where nobody has recorded it. */
export type Attended = { readonly country: string; readonly way: string }

type Member = { readonly how: Attendance | null; readonly holder: string | null }
export const attendedOf = ({ how, holder }: Member): string => holder ?? how ?? ''

type Recorded = { readonly country: string; readonly how: Attendance; readonly holder: string | null }

const recordedOf = ({ country, way }: Attended): Recorded => {
  const own = WAYS.find((one) => one === way)
  return own ? { country, how: own, holder: null } : { country, how: 'proxy', holder: way }
}

/**
 * What has to be recorded, in an order in which each can be: who leaves first, then who arrives, and at last proxies, since their holders
 * must be there and hold no other.
 * @param before as it was read; what nobody changed is recorded by nobody
 */
export const changedPresences = (before: readonly Attended[], after: readonly Attended[]): readonly Recorded[] => {
  const was = new Map(before.map(({ country, way }) => [country, way]))
  const order: readonly Attendance[] = ['absent', 'room', 'remote', 'proxy']
  return after
    .filter(({ country, way }) => way !== '' && was.get(country) !== way)
    .map(recordedOf)
    .toSorted((one, other) => order.indexOf(one.how) - order.indexOf(other.how))
}
