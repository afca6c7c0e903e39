import { checkEnvelope, openEnvelope } from '#seal/envelope.ts'
import { keyId } from '#seal/key.ts'
import { type SealCause, SealRefused } from '#seal/refused.ts'
import { AnyTally } from '../../contract/counts/tally.ts'
import { SharedExhibit } from '../../contract/share.ts'
import type { Desk } from '../store/desk.ts'
import { now } from '../store/key-desk.ts'

/** What somebody gave to this officer. */
export type Received = {
  readonly id: string
  readonly from: string
  readonly at: string
  readonly until: string | null
  /** Not looked at yet on this device. */
  readonly isNew: boolean
  readonly shared: SharedExhibit
}
export type RefusedCopy = { readonly id: string; readonly code: SealCause }
export type Copies = { readonly received: readonly Received[]; readonly refused: readonly RefusedCopy[] }

/** An envelope that was opened, whatever is in it. */
export type OpenedEnvelope = Omit<Received, 'shared'> & { readonly content: unknown }

/** Everything that was given to this officer and is on this device, opened; what is over is not opened any more. */
export const openedEnvelopes = async (desk: Desk): Promise<{ opened: readonly OpenedEnvelope[]; refused: readonly RefusedCopy[] }> => {
  const [opened, refused]: [OpenedEnvelope[], RefusedCopy[]] = [[], []]
  const own = keyId(desk.key.record)
  for (const { id, waits, seen, ...stored } of await desk.device.getAll('envelope'))
    try {
      if (waits) continue
      const checked = await checkEnvelope(stored)
      // What this officer gave and is taking back was not given to them.
      if (checked.envelope.from === own) continue
      const { sender, at, until } = checked.envelope
      if (checked.id !== id) throw new SealRefused('seal.altered', id)
      if (until !== null && until < now()) continue
      opened.push({ id, from: keyId(sender), at, until, isNew: seen !== true, content: await openEnvelope(checked, desk.key) })
    } catch (error) {
      if (!(error instanceof SealRefused)) throw error
      refused.push({ id, code: error.code })
    }
  return { opened: opened.toSorted((a, b) => (a.at < b.at ? 1 : -1)), refused }
}

/** The exhibits among it. Tallies go to the page of counts; what is neither is refused. */
export const receivedCopies = async (desk: Desk): Promise<Copies> => {
  const { opened, refused } = await openedEnvelopes(desk)
  const others = opened.filter(({ content }) => !AnyTally.safeParse(content).success)
  const read = others.map(({ content, ...one }) => ({ ...one, shared: SharedExhibit.safeParse(content).data }))
  const unreadable = read.filter(({ shared }) => !shared).map(({ id }): RefusedCopy => ({ id, code: 'seal.unreadable' }))
  return { received: read.flatMap(({ shared, ...one }) => (shared ? [{ ...one, shared }] : [])), refused: [...refused, ...unreadable] }
}
