import type { Actor } from '#kernel/access/actor.ts'
import { type Handle, knowing } from '#kernel/db/handles.ts'
import { REGION } from '#programme/region.ts'
import type { Coverage } from '../contract/coverage.ts'
import type { Assessment } from '../domain/assessment.ts'
import { coverageSeen } from '../domain/coverage-seen.ts'
import { cellTotals } from './sql/cell-totals.ts'
import type { AssessTables } from './tables.ts'
import { countriesOf, RAW_TEXT_ROLES } from './workshop-abilities.ts'

type Asked = { readonly programmeId: string; readonly assessment: Assessment; readonly round: number }

/** Coverage of a round for this actor, of what the actor sees already: whoever tells it counts by this, so that all pages tell the same. */
export const coverageFor = async (
  { db, actor }: { readonly db: Handle; readonly actor: Actor },
  { programmeId, assessment, round }: Asked,
): Promise<Coverage> => {
  const all = [...assessment.tables.countries.map(({ code }) => code), REGION]
  const own = countriesOf(actor, { programmeId, all }, RAW_TEXT_ROLES)
  return coverageSeen({ assessment, round, own, totals: await cellTotals(knowing<AssessTables>(db), programmeId, round) })
}
