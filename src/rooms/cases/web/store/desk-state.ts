import type { Key } from '#seal/key.ts'
import { type SealCause, SealRefused } from '#seal/refused.ts'
import type { Device, KeptKey } from './device.ts'
import { openKept, type OpenCase } from './open-case.ts'

/** A case of the device that was not opened, and why: something is wrong with it, or the server hands it out to this person no more. */
export type RefusedCase = { readonly ctx: string; readonly code: SealCause | 'case.closed'; readonly where: string }

export type DeskState =
  | { readonly kind: 'starting' }
  /** The browser keeps nothing for this page: a private window, or a setting. */
  | { readonly kind: 'unavailable' }
  /** This person has no key on this device. */
  | { readonly kind: 'new' }
  | { readonly kind: 'locked'; readonly kept: KeptKey }
  | {
      readonly kind: 'open'
      readonly kept: KeptKey
      readonly lockAfterMinutes: number
      readonly cases: readonly OpenCase[]
      readonly refused: readonly RefusedCase[]
    }
export type OpenDesk = Extract<DeskState, { kind: 'open' }>

/** All cases of the device that a key opens, and those that it does not. */
export const openAll = async (device: Device, key: Key): Promise<Pick<OpenDesk, 'cases' | 'refused'>> => {
  const [cases, refused]: [OpenCase[], RefusedCase[]] = [[], []]
  const closed = new Map((await device.getAll('meeting')).map(({ ctx, closedAt }) => [ctx, closedAt]))
  for (const kept of await device.getAll('case'))
    try {
      const closedAt = closed.get(kept.ctx) ?? null
      if (closedAt !== null) refused.push({ ctx: kept.ctx, code: 'case.closed', where: closedAt })
      else cases.push(await openKept(device, kept, key))
    } catch (error) {
      if (!(error instanceof SealRefused)) throw error
      refused.push({ ctx: kept.ctx, code: error.code, where: error.where })
    }
  return { cases, refused }
}
