import type { NewPerson } from '../../contract/people.ts'
import { drawPseudonym } from '../../domain/forms/pseudonym.ts'
import { drawFrom } from '../../domain/sessions/draw-from.ts'
import type { TrainTables } from '../tables.ts'

type By = { readonly programmeId: string; readonly by: string; readonly now: string; readonly newId: () => string }
export type PersonMade = { readonly participant: TrainTables['participant']; readonly person: TrainTables['participant_person'] }

/** Somebody with a pseudonym of their own: the one table has who it is, the other what everybody at work with training sees. */
export const personMade = (
  { name, contact, unit, post, country, office, sector }: NewPerson,
  { programmeId, by, now, newId }: By,
): PersonMade => {
  const at = { programme_id: programmeId, pseudonym: drawPseudonym(drawFrom(newId())) }
  return {
    participant: { ...at, country, office, sector, left_on: null, recorded_by: by, recorded_at: now },
    person: { ...at, name, contact, unit, post },
  }
}
