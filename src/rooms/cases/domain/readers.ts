import { keyId, type KeyRecord } from '#seal/key.ts'
import type { NewReaders } from '#seal/ledger/readers.ts'
import type { Known } from '#seal/ledger/view.ts'
import type { Member } from '../contract/member.ts'
import type { CaseFile } from './case-file.ts'

/** Who reads a compartment by what is in force there, and who may change that; where two changed it at once, all who read by either, and those who lead by both. */
export const readersNow = (inForce: readonly Known[]): Pick<NewReaders, 'holders' | 'leads'> => {
  const holders = new Map(inForce.flatMap(({ keyring }) => keyring.holders.map((record) => [keyId(record), record])))
  const [first, ...others] = inForce
  const leads = (first?.keyring.leads ?? []).filter((id) => others.every(({ keyring }) => keyring.leads.includes(id)))
  return { holders: [...holders.values()], leads }
}

type Now = Pick<NewReaders, 'holders' | 'leads'>

/** With one more who reads, at the end of those who lead where they are to lead. Whoever reads already is not named twice. */
export const withReader = ({ holders, leads }: Now, record: KeyRecord, isLead: boolean): Now => {
  const id = keyId(record)
  return {
    holders: [...holders.filter((one) => keyId(one) !== id), record],
    leads: isLead && !leads.includes(id) ? [...leads, id] : leads,
  }
}

export const withoutReader = ({ holders, leads }: Now, id: string): Now => ({
  holders: holders.filter((one) => keyId(one) !== id),
  leads: leads.filter((one) => one !== id),
})

/**
 * Why an officer may not take somebody from a compartment; nothing where they may.
 * `unled`: they do not lead it. `elder`: who is to go has led it since before them, so only recovery takes them from it. `self`: whoever leads hands
 * the case on first, and is then taken from it by the other.
 */
export const keepsIn = ({ leads }: Now, own: string, id: string): 'unled' | 'elder' | 'self' | undefined => {
  if (!leads.includes(own)) return 'unled'
  if (id === own) return 'self'
  return leads.includes(id) && leads.indexOf(id) < leads.indexOf(own) ? 'elder' : undefined
}

/** Who speaks of a key: oneself, one who leads the case, one who reads it, or one who read it and does no longer. */
export type Voice = 'own' | 'lead' | 'reader' | 'former'
/** Whose key it is, and who says so. */
export type Vouched = { readonly member: Member; readonly by: string; readonly voice: Voice }

/**
 * Whose key it is, as those say who compared its fingerprint. What one wrote oneself comes first, then what those who lead the case wrote, in their order,
 * then other readers in the order of the keyring, and last whoever reads no longer: so nobody gives another name to a key over the head of one who stands
 * before them, whatever moment they write on it. Of one author the last counts; what a key says of itself never does.
 */
export const memberOf = (
  { member }: Pick<CaseFile, 'member'>,
  id: string,
  { own, holders, leads }: Now & { readonly own: string },
): Vouched | undefined => {
  const said = member.filter(({ content, from }) => content.key === id && from !== id)
  const readers = holders.map(keyId)
  const voiceOf = (by: string): Voice => (by === own ? 'own' : leads.includes(by) ? 'lead' : readers.includes(by) ? 'reader' : 'former')
  for (const by of new Set([own, ...leads, ...readers, ...said.map(({ from }) => from)])) {
    const last = said.findLast(({ from }) => from === by)
    if (last) return { member: last.content, by, voice: voiceOf(by) }
  }
  return undefined
}
