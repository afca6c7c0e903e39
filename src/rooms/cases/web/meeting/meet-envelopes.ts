import { checkEnvelope, readEnvelope, type StoredEnvelope } from '#seal/envelope.ts'
import { keyId } from '#seal/key.ts'
import { SealRefused } from '#seal/refused.ts'
import { storedOf } from '../../contract/keeping.ts'
import type { Desk } from '../store/desk.ts'
import { hideEnvelopes, type KeptEnvelope } from '../store/device.ts'
import { now } from '../store/key-desk.ts'
import { type Server, ServerRefused } from './server.ts'

/** Something that was given to this officer and was not taken in, and why. */
export type RefusedEnvelope = { readonly id: string; readonly code: string }

const isOver = ({ text }: StoredEnvelope): boolean => {
  const { until } = readEnvelope(text)
  return until !== null && until < now()
}

/** Envelopes that this officer closed, to be handed in. What the server does not take stays and waits. */
const handInWaiting = async ({ device }: Desk, server: Server): Promise<readonly RefusedEnvelope[]> => {
  const refused: RefusedEnvelope[] = []
  for (const one of (await device.getAll('envelope')).filter(({ waits }) => waits))
    try {
      if (await server.give(one)) await device.delete('envelope', one.id)
    } catch (error) {
      if (!(error instanceof ServerRefused)) throw error
      refused.push({ id: one.id, code: error.refusal.code })
    }
  return refused
}

/** One envelope of the server, checked. @throws SealRefused */
const fetched = async (server: Server, id: string): Promise<KeptEnvelope | null> => {
  const sent = await server.copy(id)
  if (!sent) return null
  const envelope = storedOf(sent)
  const checked = await checkEnvelope(envelope)
  if (checked.id !== id) throw new SealRefused('seal.altered', id)
  return { ...envelope, id, waits: false }
}

/** More than anybody is given: who lists more wants to keep the device busy. */
const LISTED_AT_MOST = 50_000

type Listed = NonNullable<Awaited<ReturnType<Server['copies']>>>['copies'][number]

/** All that the server has for this officer, page after page; null where they have no seat there. @throws SealRefused where its list has no end */
const allListed = async (server: Server): Promise<ReadonlyMap<string, Listed> | null> => {
  const listed = new Map<string, Listed>()
  for (let [after, more]: [string | undefined, boolean] = [undefined, true]; more;) {
    const page = await server.copies(after)
    if (!page) return null
    const before = listed.size
    for (const one of page.copies) listed.set(one.id, one)
    if (page.more && listed.size === before) throw new SealRefused('seal.truncated', 'server')
    if (listed.size > LISTED_AT_MOST) throw new SealRefused('seal.too-large', 'server')
    more = page.more
    after = page.copies.at(-1)?.id
  }
  return listed
}

/**
 * Hands in what this officer gives, fetches what was given to them, and lets go of what was taken back or is over. What the server does not list is
 * kept: only its giver takes a copy back. Who has no seat sees none, and nothing of it is deleted.
 * @returns what the server refused, or gave and was not what it should be
 */
export const meetEnvelopes = async (desk: Desk, server: Server): Promise<readonly RefusedEnvelope[]> => {
  const { device, key } = desk
  const refused = [...(await handInWaiting(desk, server))]
  const own = keyId(key.record)
  const listed = await allListed(server)
  await hideEnvelopes(device, listed === null)
  if (!listed) return refused
  for (const { id, text, payload, waits } of await device.getAll('envelope'))
    if (!waits && ((listed.get(id)?.withdrawnAt ?? null) !== null || isOver({ text, payload }))) await device.delete('envelope', id)
  const here = new Set(await device.getAllKeys('envelope'))
  for (const { id, text, withdrawnAt } of listed.values())
    try {
      const { to } = readEnvelope(text)
      if (withdrawnAt !== null || here.has(id) || !to.some((record) => keyId(record) === own)) continue
      const envelope = await fetched(server, id)
      if (envelope && !isOver(envelope)) await device.put('envelope', envelope)
    } catch (error) {
      if (!(error instanceof SealRefused)) throw error
      refused.push({ id, code: error.code })
    }
  return refused
}
