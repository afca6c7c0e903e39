import type { Key } from '#seal/key.ts'
import { type ContentKind, IDENTITY } from '../../contract/contents.ts'
import { Identity } from '../../contract/identity.ts'
import { TakenIn } from '../../contract/taken-in.ts'
import { anewOf, type SetAside } from '../../domain/set-aside.ts'
import type { Device } from './device.ts'
import { type OpenCase, takeUnseen, writeIdentity, writeInto, type Written } from './open-case.ts'

/** What is taken in: its version, and those that it goes back to. */
export type Found = Pick<SetAside, 'version' | 'line'>
type Taking = { readonly key: Key; readonly at: string; readonly found: Found }

/** A version as it is written anew, of the same thing. */
export const anew = ({ opened }: OpenCase, found: Found): Written => ({
  id: found.version.id,
  kind: found.version.kind as ContentKind,
  ...anewOf(found, opened.versions),
})

/**
 * Writes what was set aside anew, by the key of whoever takes it in, and that it was somebody else's: both in one, so that it never stands there without whose
 * it was. @throws SealRefused as `writeInto`
 */
export const takeAside = async (device: Device, open: OpenCase, { key, at, found }: Taking): Promise<OpenCase> => {
  const { entry, from, at: written, id: thing, kind, content } = found.version
  const said = TakenIn.parse({ entry, from, at: written, thing })
  const note: Written = { id: crypto.randomUUID(), kind: 'taken', parents: [], content: said }
  if (kind === IDENTITY) {
    const seen = anew(open, found).parents.map((version) => ({ version, compartment: found.version.compartment }))
    return writeIdentity(device, open, { key, at, note, identity: Identity.parse(content), seen })
  }
  await takeUnseen(device, open)
  return writeInto(device, open, { key, at, note, object: anew(open, found), compartment: open.ledger.ctx })
}
