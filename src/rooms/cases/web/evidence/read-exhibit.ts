import { isDate, factsDate } from '#law/facts-date.ts'
import { orNull, trimmedOf } from '#ui/client/form-values.ts'
import { Exhibit } from '../../contract/exhibit.ts'
import { type FieldFault, readBy, type ReadForm } from './faults.ts'

/** Of an exhibit what its form does not ask. */
type Kept = Pick<Exhibit, 'number' | 'files'>

/** Something of which one part alone says nothing: null where none of it was typed. */
const together = <Parts extends Readonly<Record<string, string | null>>>(parts: Parts): Parts | null =>
  Object.values(parts).every((part) => part === null) ? null : parts

const typedIn = (values: FormData, kept: Kept) => {
  const date = trimmedOf(values, 'origin.date')
  const text = (name: string) => orNull(values, name)
  return {
    ...kept,
    kind: values.get('kind'),
    description: trimmedOf(values, 'description'),
    origin: {
      place: text('origin.place'),
      date: date === '' ? null : factsDate(date),
      by: text('origin.by'),
      authority: text('origin.authority'),
    },
    sources: values.getAll('sources'),
    derivedFrom: values.getAll('derivedFrom'),
    foreign: together({ state: text('foreign.state'), request: text('foreign.request'), condition: text('foreign.condition') }),
    admissibility: { status: values.get('admissibility.status'), why: text('admissibility.why') },
    perishes: together({ on: text('perishes.on'), what: text('perishes.what') }),
    pointsAway: values.get('pointsAway') !== null,
  }
}

/** What a court refused, or a party attacks, is worth nothing without the reason. */
const NEEDS_REASON: readonly unknown[] = ['challenged', 'excluded'] satisfies Exhibit['admissibility']['status'][]

/** The exhibit that was typed. @param kept its number and files, which the form does not ask */
export const readExhibit = (values: FormData, kept: Kept): ReadForm<Exhibit> => {
  const typed = typedIn(values, kept)
  const { kind, origin, foreign, admissibility, perishes } = typed
  const wrong: readonly (FieldFault & { readonly is: boolean })[] = [
    { field: 'kind', cause: 'kind', is: kind === '' },
    { field: 'description', cause: 'description', is: typed.description === '' },
    { field: 'origin.date', cause: 'date', is: origin.date !== null && !isDate(origin.date) },
    { field: 'foreign.state', cause: 'state', is: foreign !== null && foreign.state === null },
    { field: 'admissibility.why', cause: 'reason', is: admissibility.why === null && NEEDS_REASON.includes(admissibility.status) },
    { field: 'perishes.on', cause: 'day', is: perishes !== null && perishes.on === null },
    { field: 'perishes.what', cause: 'perishing', is: perishes !== null && perishes.what === null },
  ]
  return readBy(
    Exhibit,
    typed,
    wrong.filter(({ is }) => is).map(({ field, cause }) => ({ field, cause })),
  )
}
