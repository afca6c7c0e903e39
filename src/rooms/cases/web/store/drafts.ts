import { openWith, sealTo } from '#seal/age-file.ts'
import { paddedJson, readPadded } from '#seal/padding.ts'
import type { Desk } from './desk.ts'

/** Keeps what is being answered, sealed to the officer's own key, until it stands in the case. */
export const keepDraft = async (desk: Desk, id: string, value: unknown): Promise<void> => {
  const file = await sealTo([desk.open.key.record.recipient], paddedJson({ id, value }))
  await desk.device.put('draft', { id, file })
}

/** What was being answered; undefined where nothing was. @throws SealRefused where it is damaged */
export const keptDraft = async (desk: Desk, id: string): Promise<unknown> => {
  const found = await desk.device.get('draft', id)
  if (!found) return undefined
  const read = readPadded(await openWith(desk.open.key.secret, found.file, id), id) as { id: unknown; value: unknown }
  return read.id === id ? read.value : undefined
}

export const dropDraft = (desk: Desk, id: string): Promise<void> => desk.device.delete('draft', id)
