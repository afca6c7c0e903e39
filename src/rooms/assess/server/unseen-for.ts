import type { Actor } from '#kernel/access/actor.ts'
import type { Reader } from '#kernel/db/handles.ts'
import { REGION } from '#programme/region.ts'
import type { Assessment } from '../domain/assessment.ts'
import { unseenOf } from '../domain/unseen.ts'
import { sightOf } from './sees-before-release.ts'
import { closedCells } from './sql/closed-cells.ts'
import type { AssessTables } from './tables.ts'
import { countriesOf, RAW_TEXT_ROLES } from './workshop-abilities.ts'

type Asked = { readonly programmeId: string; readonly assessment: Assessment }

/** Whose sight an answer is, and what each round keeps from this actor: whatever counts for or against a record says it by this. */
export const unseenFor = async (
  { db, actor }: { readonly db: Reader<AssessTables>; readonly actor: Actor },
  { programmeId, assessment }: Asked,
) => {
  const countries = assessment.tables.countries.map(({ code }) => code)
  const own = countriesOf(actor, { programmeId, all: [...countries, REGION] }, RAW_TEXT_ROLES)
  return {
    sight: sightOf(actor, { programmeId, countries }),
    unseen: unseenOf(assessment, { closed: await closedCells(db, programmeId), own }),
  }
}
