import { fieldOf, orNull, trimmedOf } from '#ui/client/form-values.ts'
import { CaseEvent } from '../../contract/case-event.ts'
import { readBy, type ReadForm } from '../evidence/faults.ts'
import { backwardsFault } from '../network/read-link.ts'
import { readWhenFields } from '../network/read-when.ts'

/** The event that was typed. */
export const readEvent = (values: FormData): ReadForm<CaseEvent> => {
  const [from, to] = [readWhenFields(values, 'from'), readWhenFields(values, 'to')]
  const exhibits = values.getAll('exhibits')
  const what = trimmedOf(values, 'what')
  const typed = {
    what,
    from: from.when,
    to: to.when,
    place: orNull(values, 'place'),
    state: orNull(values, 'state'),
    persons: values.getAll('persons'),
    exhibits,
    status: fieldOf(values, 'status'),
  }
  return readBy(CaseEvent, typed, [
    ...(what === '' ? [{ field: 'what', cause: 'what' }] : []),
    ...(typed.status === 'evidenced' && exhibits.length === 0 ? [{ field: 'status', cause: 'exhibit' }] : []),
    ...from.faults,
    ...to.faults,
    ...backwardsFault(from.when, to.when),
  ])
}
