import { statementId } from '#seal/office/record.ts'
import type { Said } from '#seal/office/said.ts'

/** So much a device keeps of what holds and of which nothing was taken back: more than any programme says. */
const HELD_AT_MOST = 10_000
/** And so much of what may yet hold, once what it speaks of comes. Nobody vouches for it, so whatever is invented takes no other room than this. */
export const UNCHECKED_AT_MOST = 200

/** Every withdrawal that holds, with all that it rests on: what it takes back, and the offices that this names. */
const withdrawnIn = ({ withdrawals, countersignatures, vouches }: Said): ReadonlySet<string> =>
  new Set(
    [...withdrawals].flatMap(([of, withdrawal]) => {
      const countersigned = countersignatures.get(of)
      const named = countersigned ? [countersigned.as, countersigned.office] : [vouches.get(of)?.as ?? []].flat()
      return [statementId(withdrawal), of, ...named]
    }),
  )

/**
 * What a device keeps of what offices said, so that it forgets no withdrawal that it saw: all of those that hold are kept however full it is, and
 * nothing that holds leaves it.
 * @param said what lies here and what came, checked together
 * @param here ids of what lies here and was not said here; `came` of what came
 * @returns ids of what to put down now, and of what to take away
 */
export const worthKeeping = (
  said: Said,
  { here, came }: { readonly here: ReadonlySet<string>; readonly came: readonly string[] },
): { readonly keep: readonly string[]; readonly drop: readonly string[] } => {
  const withdrawn = withdrawnIn(said)
  const fresh = [...new Set(came)].filter((id) => !here.has(id))
  const isOrdinary = (id: string): boolean => said.holds.has(id) && !withdrawn.has(id)
  const room = Math.max(0, HELD_AT_MOST - [...here].filter(isOrdinary).length)
  const ordinary = new Set([...said.holds].filter((id) => isOrdinary(id) && !here.has(id)).slice(0, room))
  const mayYetHold = [...here, ...fresh].filter((id) => said.refused.get(id) === 'seal.truncated').slice(0, UNCHECKED_AT_MOST)
  const isKept = new Set([...withdrawn, ...ordinary, ...mayYetHold])
  return {
    keep: fresh.filter((id) => isKept.has(id)),
    drop: [...here].filter((id) => !said.holds.has(id) && !isKept.has(id)),
  }
}
