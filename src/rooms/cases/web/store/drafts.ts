import { openWith, sealTo } from '#seal/age-file.ts'
import { paddedJson, readPadded } from '#seal/padding.ts'
import type { Desk } from './desk.ts'

/** One after the other: what is dropped does not come back by a slower writing. */
let last: Promise<unknown> = Promise.resolve()
const inTurn = <Result>(act: () => Promise<Result>): Promise<Result> => {
  const done = last.then(act)
  last = done.catch(() => undefined)
  return done
}

/**
 * Keeps what is being answered, sealed to the officer's own key, until it stands in the case. To seal it takes no secret, so it is kept also where
 * the desk is being locked. @throws SealRefused `seal.too-large`
 */
export const keepDraft = async (desk: Desk, id: string, value: unknown): Promise<void> => {
  const { state } = desk
  if (state.kind !== 'open' && state.kind !== 'locked') return
  const { recipient } = state.kept.record
  await inTurn(async () => {
    const file = await sealTo([recipient], paddedJson({ id, value }))
    await desk.device.put('draft', { id, file })
  })
}

/** What was being answered; undefined where nothing was, or where it was sealed to a key of before. */
export const keptDraft = (desk: Desk, id: string): Promise<unknown> =>
  inTurn(async () => {
    const found = await desk.device.get('draft', id)
    if (!found) return undefined
    try {
      const read = readPadded(await openWith(desk.key.secret, found.file, id), id) as { id: unknown; value: unknown }
      return read.id === id ? read.value : undefined
    } catch {
      return undefined
    }
  })

export const dropDraft = (desk: Desk, id: string): Promise<void> => inTurn(() => desk.device.delete('draft', id))
