import { factsDate, isDate } from '#law/facts-date.ts'
import { fieldOf, trimmedOf } from '#ui/client/form-values.ts'
import type { When } from '../../contract/when.ts'
import type { FieldFault } from '../evidence/faults.ts'

export type WhenRead = { readonly when: unknown; readonly faults: readonly FieldFault[] }

/** “9:30” as the contract has it. */
const hourOf = (typed: string): string => (/^\d:\d\d$/.test(typed) ? `0${typed}` : typed)

/** When something was, as it was typed under a name; null where nothing was. */
export const readWhenFields = (values: FormData, name: 'from' | 'to'): WhenRead => {
  const [typed, hour] = [trimmedOf(values, `${name}.date`), hourOf(trimmedOf(values, `${name}.hour`))]
  if (typed === '' && hour === '') return { when: null, faults: [] }
  const date = factsDate(typed)
  const faults: FieldFault[] = []
  if (!isDate(date)) faults.push({ field: `${name}.date`, cause: 'date' })
  else if (hour !== '' && date.length !== 10) faults.push({ field: `${name}.hour`, cause: 'hour-day' })
  if (hour !== '' && !/^(?:[01]\d|2[0-3]):[0-5]\d$/.test(hour)) faults.push({ field: `${name}.hour`, cause: 'hour' })
  const when = { is: fieldOf(values, `${name}.is`), date, hour: hour === '' ? null : hour } satisfies Record<keyof When, unknown>
  return { when, faults }
}
