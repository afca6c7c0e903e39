import { sha256Hex } from '#seal/canonical.ts'
import { sealEnvelope } from '#seal/envelope.ts'
import { keyId, type KeyRecord } from '#seal/key.ts'
import { SealRefused } from '#seal/refused.ts'
import type { Exhibit } from '../../contract/exhibit.ts'
import type { Share, SharedExhibit } from '../../contract/share.ts'
import type { Standing } from '../../domain/case-file.ts'
import { sharedExhibitOf } from '../../domain/shared-exhibit.ts'
import type { Desk } from '../store/desk.ts'
import { now } from '../store/key-desk.ts'
import type { Server } from './server.ts'

type Giving = Pick<SharedExhibit, 'tlp' | 'caveats' | 'why'> &
  Pick<Share, 'called' | 'until'> & { readonly exhibit: Standing<Exhibit>; readonly to: KeyRecord }

/**
 * Closes a copy of an exhibit to one colleague, and lists in the case that it was given before it leaves the device.
 * @throws NameWritten where a text of it names somebody, SealRefused `seal.too-large`; nothing was given then
 */
export const giveExhibit = async (desk: Desk, ctx: string, { exhibit, to, called, until, ...given }: Giving): Promise<void> => {
  const open = desk.caseOf(ctx)
  if (!open) throw new SealRefused('seal.no-key', ctx.slice(0, 16))
  const content = sharedExhibitOf(exhibit, open.file.custody, given)
  desk.refuseNamesIn(open, content)
  const envelope = await sealEnvelope(desk.key, { at: now(), until, to: [to], content })
  const id = sha256Hex(envelope.text)
  await desk.add(ctx, 'share', { exhibit: exhibit.id, envelope: id, to: keyId(to), called, until, withdrawn: false, ...given })
  await desk.device.put('envelope', { ...envelope, id, waits: true })
}

/** Takes a copy back: the server hands it out no more. What its reader saw or kept before stays theirs. @throws ServerSilent; nothing changed then */
export const takeBack = async (desk: Desk, server: Server, ctx: string, share: Standing<Share>): Promise<void> => {
  const waiting = await desk.device.get('envelope', share.content.envelope)
  if (waiting) await desk.device.delete('envelope', share.content.envelope)
  else await server.withdraw(share.content.envelope)
  await desk.change(ctx, 'share', { standing: [share], content: { ...share.content, withdrawn: true } })
}
