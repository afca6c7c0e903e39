import type { Gate } from '../../contract/gate.ts'
import { actGate, ageOpen, consentOpen, type Seen } from '../../domain/act-gate.ts'
import { caseFileOf, type Things } from '../../domain/case-file.ts'
import type { Desk } from '../store/desk.ts'
import type { OpenCase } from '../store/open-case.ts'
import { todayHere } from '../to-do/day-words.ts'
import { knownCase } from './known-case.ts'

/** What was answered as it stood with some versions, whatever took their place since. */
export const gatesAt = ({ opened }: Pick<OpenCase, 'opened'>, versions: readonly string[]): Things<'gate'> =>
  caseFileOf(opened.versions.filter(({ entry }) => versions.includes(entry))).gate

/**
 * What was answered, as it counts once it is written: where more was told of consent by then than was seen, it is no answer to that, and consent is open;
 * where the age was answered otherwise meanwhile, it is no answer to that either, and the age is asked anew.
 */
export const asTold =
  (gate: Gate, { told, said }: Pick<Seen, 'told' | 'said'>) =>
  (now: OpenCase): Gate => {
    const stands = actGate(knownCase(now, todayHere()), gate.person, gate.act)
    const aged = stands.said === said ? gate : ageOpen(gate)
    return stands.told === told ? aged : consentOpen(aged)
  }

/**
 * Writes what was answered for one act in the place of what its author had before them: what somebody else wrote since stands beside it.
 * @throws SealRefused, NameWritten; nothing is written then
 */
export const answerGate = async (
  desk: Desk,
  ctx: string,
  { seen, given }: { readonly seen: Seen; readonly given: Gate },
): Promise<void> => {
  const one = desk.caseOf(ctx)
  const standing = one ? gatesAt(one, seen.versions) : []
  // What was answered and is asked no more, as of whoever came of age, stays on record.
  const content = asTold({ ...given, items: { ...standing[0]?.content.items, ...given.items } }, seen)
  await (standing.length > 0 ? desk.change(ctx, 'gate', { standing, content }) : desk.add(ctx, 'gate', content))
}
