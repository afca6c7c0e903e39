import { checkEnvelope, openEnvelope } from '#seal/envelope.ts'
import { keyId } from '#seal/key.ts'
import { type SealCause, SealRefused } from '#seal/refused.ts'
import { SharedExhibit } from '../../contract/share.ts'
import type { Desk } from '../store/desk.ts'
import { now } from '../store/key-desk.ts'

/** What somebody gave to this officer. */
export type Received = {
  readonly id: string
  readonly from: string
  readonly at: string
  readonly until: string | null
  readonly shared: SharedExhibit
}
export type RefusedCopy = { readonly id: string; readonly code: SealCause }
export type Copies = { readonly received: readonly Received[]; readonly refused: readonly RefusedCopy[] }

/** Everything that was given to this officer and is on this device, opened; what is over is not opened any more. */
export const receivedCopies = async (desk: Desk): Promise<Copies> => {
  const [received, refused]: [Received[], RefusedCopy[]] = [[], []]
  const own = keyId(desk.key.record)
  for (const { id, waits, ...stored } of await desk.device.getAll('envelope'))
    try {
      if (waits) continue
      const checked = await checkEnvelope(stored)
      // What this officer gave and is taking back was not given to them.
      if (checked.envelope.from === own) continue
      const { sender, at, until } = checked.envelope
      if (checked.id !== id) throw new SealRefused('seal.altered', id)
      if (until !== null && until < now()) continue
      const read = SharedExhibit.safeParse(await openEnvelope(checked, desk.key))
      if (!read.success) throw new SealRefused('seal.unreadable', id)
      received.push({ id, from: keyId(sender), at, until, shared: read.data })
    } catch (error) {
      if (!(error instanceof SealRefused)) throw error
      refused.push({ id, code: error.code })
    }
  return { received: received.toSorted((a, b) => (a.at < b.at ? 1 : -1)), refused }
}
