import type { Key } from '#seal/key.ts'
import type { Position } from '#seal/ledger/kept-log.ts'
import { SealRefused } from '#seal/refused.ts'
import type { Device } from '../store/device.ts'
import { now } from '../store/key-desk.ts'
import { type Server, ServerRefused, ServerSilent } from './server.ts'

type Looking = { readonly device: Device; readonly key: Key; readonly signal?: AbortSignal }

/**
 * Which cases the server hands out to this person now, and how far each goes. What it handed out before and does not any more is marked as closed on
 * this device, and what it hands out again as open.
 * @throws ServerSilent, ServerRefused
 */
export const lookAt = async (server: Server, { device, key, signal }: Looking): Promise<ReadonlyMap<string, Position>> => {
  await server.claim(key, now(), signal)
  const listed = new Map((await server.list(signal))?.map(({ ctx, position }) => [ctx, position]))
  for (const met of await device.getAll('meeting')) {
    const isOut = met.position.seq > 0 && !listed.has(met.ctx)
    if (isOut && met.closedAt === null) await device.put('meeting', { ...met, closedAt: now() })
    if (!isOut && met.closedAt !== null) await device.put('meeting', { ...met, closedAt: null })
  }
  return listed
}

/** How long unlocking waits for a server that does not answer. */
const PATIENCE_MS = 5_000

/** Looks at the server before cases are opened, where any of them are kept there; one that does not answer hinders nobody who works without a network. */
export const lookFirstAt =
  (server: Server) =>
  async ({ device, key }: Pick<Looking, 'device' | 'key'>): Promise<void> => {
    if ((await device.count('meeting')) === 0) return
    try {
      await lookAt(server, { device, key, signal: AbortSignal.timeout(PATIENCE_MS) })
    } catch (error) {
      const isSaid = error instanceof ServerSilent || error instanceof ServerRefused || error instanceof SealRefused
      if (!isSaid) throw error
    }
  }
