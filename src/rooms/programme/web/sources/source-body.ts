import type { z } from 'zod'
import { fieldOf, orNull } from '#ui/client/form-values.ts'
import { type RecordSource, SOURCE_KINDS } from '../../contract/source.ts'

type Body = Omit<z.input<typeof RecordSource>, 'programmeId'>

/** What the form says of a source; a kind that was not chosen is the server's to refuse, with all else. */
export const bodyFrom = (values: FormData): Body => {
  const address = fieldOf(values, 'address')
  return {
    organisation: fieldOf(values, 'organisation'),
    organisationEs: orNull(values, 'organisationEs'),
    title: fieldOf(values, 'title'),
    kind: SOURCE_KINDS.find((kind) => kind === fieldOf(values, 'kind')) as (typeof SOURCE_KINDS)[number],
    year: orNull(values, 'year'),
    url: orNull(values, 'url'),
    address: address === 'own' || address === 'unknown' ? address : null,
    readAt: orNull(values, 'readAt'),
    readOn: orNull(values, 'readOn'),
    licence: orNull(values, 'licence'),
    noteEs: orNull(values, 'noteEs'),
    noteEn: orNull(values, 'noteEn'),
  }
}
