import type { Handle } from '#kernel/db/handles.ts'
import { countryCodes, programmeSeen } from '#programme/port'
import { dayAmong } from '#programme/rules'
import { isVoted, type PrintStanding } from '../../domain/print/standing-label.ts'
import { stepsOf } from './sql/syllabus-steps.ts'

/** How a version stands on the day on which it is printed; null while its authors' own notice says what it is. */
export const printStanding = async (
  handle: Handle,
  { programmeId, sha256 }: { readonly programmeId: string; readonly sha256: string },
): Promise<PrintStanding | null> => {
  const last = (await stepsOf(handle, programmeId, sha256)).at(-1)
  if (!last || !isVoted(last.state)) return null
  const programme = await programmeSeen(handle, programmeId)
  const on = dayAmong(await countryCodes(handle, programmeId), last.at)
  return { state: last.state, on, isExample: programme?.provenance === 'reconstruction' }
}
