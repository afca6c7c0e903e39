import type { CasePerson } from '../contract/person.ts'
import { hasBeen } from './capacities.ts'
import type { CaseFile, Standing } from './case-file.ts'
import { once } from './once.ts'
import { inOrder } from './pseudonym.ts'

/** Victims and witnesses of a case, whatever else they are in it, and whoever was one: no act touches them before their safeguards are settled. */
export const protectedPersons = ({ person: persons }: CaseFile): readonly Standing<CasePerson>[] =>
  inOrder(once(persons)).filter(({ id }) =>
    // Two versions of one person where they were changed twice at once: either makes them somebody to protect.
    persons.some(({ id: of, content }) => of === id && (hasBeen(content, 'victim') || hasBeen(content, 'witness'))),
  )
