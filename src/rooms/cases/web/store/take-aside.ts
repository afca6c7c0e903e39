import type { Key } from '#seal/key.ts'
import { type ContentKind, IDENTITY } from '../../contract/contents.ts'
import { Identity } from '../../contract/identity.ts'
import { TakenIn } from '../../contract/taken-in.ts'
import { anewOf, type SetAside } from '../../domain/set-aside.ts'
import type { Device } from './device.ts'
import { type OpenCase, writeIdentity, writeKept, type Written } from './open-case.ts'

/** What is taken in: its version, and those that it goes back to. */
export type Found = Pick<SetAside, 'version' | 'line'>
type Taking = { readonly key: Key; readonly at: string; readonly found: Found }

/** A version as it is written anew, of the same thing. */
export const anew = ({ opened }: OpenCase, found: Found): Written => ({
  id: found.version.id,
  kind: found.version.kind as ContentKind,
  ...anewOf(found, opened.versions),
})

/** Writes what was set aside anew, by the key of whoever takes it in, and that it was somebody else's. @throws SealRefused as `writeKept` */
export const takeAside = async (device: Device, open: OpenCase, { key, at, found }: Taking): Promise<OpenCase> => {
  const { version } = found
  const written =
    version.kind === IDENTITY
      ? await writeIdentity(device, open, { key, at, identity: Identity.parse(version.content) })
      : await writeKept(device, open, { key, at, object: anew(open, found) })
  const content = TakenIn.parse({ entry: version.entry, from: version.from, at: version.at })
  return writeKept(device, written, { key, at, object: { id: crypto.randomUUID(), kind: 'taken', parents: [], content } })
}
