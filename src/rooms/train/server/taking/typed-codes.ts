import type { Actor } from '#kernel/access/actor.ts'
import { asTheHouse } from '#kernel/access/context.ts'
import type { Handle } from '#kernel/db/handles.ts'
import { compareCodes } from '../../domain/answers/compare-codes.ts'
import { codesTyped } from './sql/attempts.ts'
import { PAPER } from './said-on.ts'
import type { TestSeen } from './sql/tests.ts'

type Differing = ReturnType<typeof compareCodes>

/** How two typists read the code of a sheet: read in the house's own name, since a typist sees no more of it than what the paper has to decide. */
export const codeDifferences = async (handle: Handle, actor: Actor, test: TestSeen): Promise<(sheet: string) => Differing> => {
  const typed = await asTheHouse(handle, actor, () => codesTyped(handle, test, PAPER))
  const readings = new Map(typed.map((one) => [`${one.attempt} ${one.reading}`, one]))
  return (sheet) => compareCodes(readings.get(`${sheet} 1`), readings.get(`${sheet} 2`))
}
