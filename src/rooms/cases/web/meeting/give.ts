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
import { NotDone } from '../store/not-done.ts'
import type { Meetings } from './meetings.ts'
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
  const content = sharedExhibitOf(exhibit, open.file.custody, { ...given, by: keyId(desk.key.record) })
  desk.refuseNamesIn(open, content)
  const envelope = await sealEnvelope(desk.key, { at: now(), until, to: [to], content })
  const id = sha256Hex(envelope.text)
  await desk.add(ctx, 'share', { exhibit: exhibit.id, envelope: id, to: keyId(to), called, until, withdrawn: false, ...given })
  await desk.device.put('envelope', { ...envelope, id, waits: true })
}

type From = { readonly desk: Desk; readonly server: Server; readonly meetings: Meetings }

/**
 * Whether the server was asked as the person whose key this is. Only then does its knowing nothing of a copy mean that it was never given: to somebody else
 * every copy looks as if it were not there.
 */
const isAskedAsOneself = async ({ desk, server }: From): Promise<boolean> => (await server.claim(desk.key, now())) !== null

/**
 * Takes a copy back: the server hands it out no more. What its reader saw or kept before stays theirs. The case says that it is back only where the server
 * says so, since what waits here may have been taken by it without its answer having come; or where it still waited here and the server never had it.
 * @throws NotDone `copy.of-another` where another key gave it, `copy.unknown` where the server has none; ServerSilent. The case says the same as before then
 */
export const takeBack = async (at: From, ctx: string, share: Standing<Share>): Promise<void> => {
  const { desk, server, meetings } = at
  const { envelope } = share.content
  if (share.from !== keyId(desk.key.record)) throw new NotDone('copy.of-another')
  const here = await desk.device.get('envelope', envelope)
  if (here) {
    // Nothing hands it in from here on, and a meeting that was about to is over.
    await desk.device.put('envelope', { ...here, waits: false })
    await meetings.meet()
  }
  const withdrawn = await server.withdraw(envelope)
  if (!withdrawn && !(here && (await isAskedAsOneself(at)))) throw new NotDone('copy.unknown')
  await desk.change(ctx, 'share', { standing: [share], content: { ...share.content, withdrawn: true } })
  await desk.device.delete('envelope', envelope)
}
