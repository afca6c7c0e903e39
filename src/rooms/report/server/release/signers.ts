import { lastTakersOn } from '#decide/port'
import type { Actor } from '#kernel/access/actor.ts'
import type { Handle } from '#kernel/db/handles.ts'
import { linkMakersOf } from '#programme/port'
import type { SignOff } from '../../contract/release-facts.ts'
import type { Current } from './current.ts'

/** By country, by whose link the person who signed for it came in. */
export type InvitedBy = ReadonlyMap<string, SignOff['invitedBy']>

/**
 * Of each country, whether whoever took its last position came in by a link of the one who makes the release, or of another. Without mail
 * nobody can show that an invited person is somebody else; that it was this link can be told.
 */
export const signersInvitedBy = async (
  handle: Handle,
  { programmeId, subject }: Pick<Current, 'programmeId' | 'subject'>,
  { actor, maker }: { readonly actor: Actor; readonly maker: string },
): Promise<InvitedBy> => {
  const takers = await lastTakersOn(handle, { programmeId, subject })
  const links = await linkMakersOf(handle, { actor, programmeId, accounts: [...new Set(takers.values())] })
  const of = (account: string): SignOff['invitedBy'] => {
    const makers = links.flatMap((link) => (link.account === account && link.maker !== null ? [link.maker] : []))
    if (makers.length === 0) return null
    return makers.includes(maker) ? 'maker' : 'another'
  }
  return new Map([...takers].map(([country, account]) => [country, of(account)]))
}
