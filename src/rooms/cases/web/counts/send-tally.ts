import { sha256Hex } from '#seal/canonical.ts'
import { sealEnvelope } from '#seal/envelope.ts'
import { keyId, type KeyRecord } from '#seal/key.ts'
import type { Jurisdiction } from '#law/facts.ts'
import { Tally } from '../../contract/counts/tally.ts'
import { tallyOf } from '../../domain/counts/tally-of.ts'
import { countIn } from './offices.ts'
import type { Desk } from '../store/desk.ts'
import { now } from '../store/key-desk.ts'

/** After so many days nobody opens a tally any more. */
const DAYS = 180
const DAY_MS = 86_400_000

export type CountingHere = { readonly programme: string; readonly country: Jurisdiction; readonly year: number }

export type CountingFor = CountingHere & { readonly office: string }

/** What the cases that are open here count to, for one head. */
export const countHere = (desk: Desk, of: CountingFor, head: string): Tally =>
  tallyOf(desk.open.cases, { ...of, own: keyId(desk.key.record), head })

/** Seals the tally of a year to the head of the office; it waits on this device to be handed in. @throws SealRefused `seal.too-large`; nothing is sent then */
export const sendTally = async (desk: Desk, of: CountingFor, head: KeyRecord): Promise<void> => {
  const at = now()
  const content = Tally.parse(countHere(desk, of, keyId(head)))
  const until = new Date(Date.parse(at) + DAYS * DAY_MS).toISOString()
  const envelope = await sealEnvelope(desk.key, { at, until, to: [head], content })
  await countIn(desk, of.year, of.office)
  await desk.device.put('envelope', { ...envelope, id: sha256Hex(envelope.text), waits: true })
}
