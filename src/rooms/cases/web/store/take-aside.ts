import type { Key } from '#seal/key.ts'
import type { Version } from '#seal/ledger/opened.ts'
import { type ContentKind, IDENTITY } from '../../contract/contents.ts'
import { Identity } from '../../contract/identity.ts'
import { TakenIn } from '../../contract/taken-in.ts'
import { parentsAnew } from '../../domain/set-aside.ts'
import type { Device } from './device.ts'
import { type OpenCase, writeIdentity, writeKept, type Written } from './open-case.ts'

type Taking = { readonly key: Key; readonly at: string; readonly version: Version }

/** A version as it is written anew, of the same thing. */
export const anew = ({ opened }: OpenCase, version: Version): Written => ({
  id: version.id,
  kind: version.kind as ContentKind,
  parents: parentsAnew(version, opened.versions),
  content: version.content,
})

/** Writes what was set aside anew, by the key of whoever takes it in, and that it was somebody else's. @throws SealRefused as `writeKept` */
export const takeAside = async (device: Device, open: OpenCase, { key, at, version }: Taking): Promise<OpenCase> => {
  const written =
    version.kind === IDENTITY
      ? await writeIdentity(device, open, { key, at, identity: Identity.parse(version.content) })
      : await writeKept(device, open, { key, at, object: anew(open, version) })
  const content = TakenIn.parse({ entry: version.entry, from: version.from, at: version.at })
  return writeKept(device, written, { key, at, object: { id: crypto.randomUUID(), kind: 'taken', parents: [], content } })
}
