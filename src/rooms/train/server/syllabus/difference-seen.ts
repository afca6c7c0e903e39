import type { DifferenceSeen } from '../../contract/syllabus-seen.ts'
import type { Difference, Entry } from '../../domain/syllabus/diff.ts'

/** One change as it goes over the wire. */
export const entrySeen = ({ fields, ...entry }: Entry): DifferenceSeen['entries'][number] => ({
  ...entry,
  fields: fields.map(({ field, texts, values }) => ({ field, ...(texts && { texts }), ...(values && { values }) })),
})

export const differenceSeen = ({ entries, ...between }: Difference): DifferenceSeen => ({ ...between, entries: entries.map(entrySeen) })
