import { indicatorsPackage } from '#indicators/port'
import type { Handle } from '#kernel/db/handles.ts'
import { readConditionsAndSources } from '#programme/port'
import type { Figures } from '../../domain/study/series.ts'

/** Official figures of the programme, with who published them. */
export const figuresNow = async (handle: Handle, programmeId: string): Promise<Figures> => {
  const { indicators, figures } = await indicatorsPackage.read(handle, programmeId)
  const { sources } = await readConditionsAndSources(handle, programmeId)
  return { indicators, figures, sources }
}
