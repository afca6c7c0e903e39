import { holdReleased, releasedVersions } from '#assess/port'
import type { Handle } from '#kernel/db/handles.ts'
import type { ProgrammePackage } from '../contract/package.ts'

type Spot = { readonly programmeId: string; readonly source: ProgrammePackage }

/** Of no released workshop: one that was released between two questions of the same transaction. */
const NONE = 0

/** Released workshops that a report of this data draws on, each with its version: `R1-HN-POL-1 3`. */
export const drawnOn = async (handle: Handle, { programmeId, source }: Spot): Promise<readonly string[]> => {
  const versions = await releasedVersions(handle, programmeId)
  return source.tables.workshops.filter(({ state }) => state === 'released').map(({ code }) => `${code} ${versions.get(code) ?? NONE}`)
}

/** Whether all of them are released as they were; those that are stay so to the end of the transaction. */
export const areStillReleased = async (tx: Handle, programmeId: string, drawn: readonly string[]): Promise<boolean> => {
  await holdReleased(tx, programmeId)
  const now = new Set([...(await releasedVersions(tx, programmeId))].map(([code, version]) => `${code} ${version}`))
  return drawn.every((workshop) => now.has(workshop))
}
