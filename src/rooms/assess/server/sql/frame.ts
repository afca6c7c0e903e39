import type { Handle } from '#kernel/db/handles.ts'
import { readProgrammeTables } from '#programme/port'

/** Countries, sectors, rounds and conditions of a programme in sight. */
export const frameSeen = (handle: Handle, programmeId: string, now: string) => readProgrammeTables(handle, programmeId, now)
export type Frame = Awaited<ReturnType<typeof frameSeen>>
