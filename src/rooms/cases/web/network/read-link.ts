import { fieldOf, orNull } from '#ui/client/form-values.ts'
import { CaseLink } from '../../contract/case-link.ts'
import { When } from '../../contract/when.ts'
import { isBackwards } from '../../domain/timeline/event-span.ts'
import { type FieldFault, readBy, type ReadForm } from '../evidence/faults.ts'
import { readWhenFields } from './read-when.ts'

/** Of dates that can be read whether they end before they begin. */
export const backwardsFault = (from: unknown, to: unknown): readonly FieldFault[] => {
  const [began, ended] = [When.nullable().safeParse(from), When.nullable().safeParse(to)]
  return began.success && ended.success && isBackwards({ from: began.data, to: ended.data })
    ? [{ field: 'to.date', cause: 'backwards' }]
    : []
}

/** The link that was typed. @param victims of the case: they have no role */
export const readLink = (values: FormData, victims: ReadonlySet<string>): ReadForm<CaseLink> => {
  const [one, other] = [fieldOf(values, 'one'), fieldOf(values, 'other')]
  const [from, to] = [readWhenFields(values, 'from'), readWhenFields(values, 'to')]
  const roles = [orNull(values, 'role-one'), orNull(values, 'role-other')]
  const exhibits = values.getAll('exhibits')
  const faults: FieldFault[] = [
    ...(one === '' ? [{ field: 'one', cause: 'party' }] : []),
    ...(other === '' ? [{ field: 'other', cause: 'party' }] : []),
    ...(one !== '' && one === other ? [{ field: 'other', cause: 'same' }] : []),
    ...(roles[0] && victims.has(one) ? [{ field: 'role-one', cause: 'victim-role' }] : []),
    ...(roles[1] && victims.has(other) ? [{ field: 'role-other', cause: 'victim-role' }] : []),
    ...(values.get('status') === 'evidenced' && exhibits.length === 0 ? [{ field: 'status', cause: 'exhibit' }] : []),
    ...from.faults,
    ...to.faults,
    ...backwardsFault(from.when, to.when),
  ]
  const typed = {
    between: [one, other],
    kind: fieldOf(values, 'kind'),
    roles,
    from: from.when,
    to: to.when,
    exhibits,
    status: fieldOf(values, 'status'),
    note: orNull(values, 'note'),
  }
  return readBy(CaseLink, typed, faults)
}
