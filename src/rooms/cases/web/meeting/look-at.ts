import type { Key } from '#seal/key.ts'
import { type Position, startOf } from '#seal/ledger/kept-log.ts'
import { SealRefused } from '#seal/refused.ts'
import { type Device, type KeptMeeting, meetAnew } from '../store/device.ts'
import { now } from '../store/key-desk.ts'
import { type Server, ServerRefused, ServerSilent } from './server.ts'

type Looking = { readonly device: Device; readonly key: Key; readonly signal?: AbortSignal }

type Listed = ReadonlyMap<string, Position>

/** What the server lists for this person; null where they have no seat there. @throws ServerSilent, ServerRefused */
const listedBy = async (server: Server, { key, signal }: Looking): Promise<Listed | null> => {
  const claimed = await server.claim(key, now(), signal)
  const list = claimed && (await server.list(signal))
  return list && new Map(list.map(({ ctx, position }) => [ctx, position]))
}

/** Marks a case that is handed out no more as closed; one that the server lost altogether, as after an old backup, is to begin there anew. */
const missed = async (server: Server, { device, signal }: Looking, { met, hasSeat }: { met: KeptMeeting; hasSeat: boolean }) => {
  const isLost = hasSeat && (await server.hasLost(met.ctx, signal))
  if (isLost) await meetAnew(device, met.ctx, startOf(met.ctx))
  else await device.put('meeting', { ...met, closedAt: now() })
}

/**
 * Which cases the server hands out to this person now, and how far each goes. What it handed out before and does not any more is marked as closed on
 * this device, and what it hands out again as open. Whoever else has signed in in this browser meanwhile closes nothing.
 * @throws ServerSilent `ended` where somebody else is signed in too, ServerRefused
 */
export const lookAt = async (server: Server, looking: Looking): Promise<Listed> => {
  const { device, signal } = looking
  const listed = await listedBy(server, looking).catch(async (error: unknown) => {
    if (error instanceof ServerRefused || error instanceof SealRefused) await server.checkWho(signal)
    throw error
  })
  const all = await device.getAll('meeting')
  const isOut = ({ ctx, position }: KeptMeeting) => position.seq > 0 && !listed?.has(ctx)
  const missing = all.filter((met) => isOut(met) && met.closedAt === null)
  if (!listed || missing.length > 0) await server.checkWho(signal)
  for (const met of missing) await missed(server, looking, { met, hasSeat: listed !== null })
  for (const met of all) if (!isOut(met) && met.closedAt !== null) await device.put('meeting', { ...met, closedAt: null })
  return listed ?? new Map()
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
