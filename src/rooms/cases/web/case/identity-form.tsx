import { factsDate } from '#law/facts-date.ts'
import { fieldOf, orNull, trimmedOf } from '#ui/client/form-values.ts'
import { worded } from '#ui/client/worded.tsx'
import { useT } from '#ui/client/words.tsx'
import { Form, type Saved } from '#ui/components/form/form.tsx'
import { formWords } from '#ui/words.ts'
import { Identity } from '../../contract/identity.ts'
import type { CasePerson } from '../../contract/person.ts'
import type { Standing } from '../../domain/case-file.ts'
import { isAhead } from '../../domain/happened.ts'
import type { KnownIdentity } from '../../domain/identities.ts'
import { typedDate } from '../../domain/written-date.ts'
import { savedOrRefused } from '../desk/seal-notice.tsx'
import { SealedArea, SealedField } from '../desk/sealed-fields.tsx'
import { todayHere } from '../to-do/day-words.ts'
import type { CasePartProps } from './at-case.tsx'

const linesOf = (text: string): readonly string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)

const bornIn = (values: FormData): string | null => {
  const typed = orNull(values, 'born')
  return typed === null ? null : factsDate(typed)
}

export type IdentityProps = CasePartProps & { readonly person: Standing<CasePerson> }

type IdentityFormProps = IdentityProps & {
  /** What it was opened on: that is what it changes, and not what a colleague wrote meanwhile. */
  readonly seen: readonly KnownIdentity[]
  readonly onSealed: () => void
}

/** Where it is written who somebody is. */
export const IdentityForm = ({ desk, one, person, seen, onSealed }: IdentityFormProps) => {
  const t = useT()
  const known = seen[0]?.content
  const send = (values: FormData): Promise<Saved> => {
    const read = Identity.safeParse({
      person: person.id,
      names: linesOf(fieldOf(values, 'names')),
      born: bornIn(values),
      papers: linesOf(fieldOf(values, 'papers')),
      note: orNull(values, 'note'),
    })
    if (read.success && read.data.born !== null && isAhead(read.data.born, todayHere()))
      return Promise.resolve({ kind: 'refused', faults: [{ field: 'born', message: worded((t) => t('cases.identity.fault-ahead')) }] })
    if (read.success) return savedOrRefused(() => desk.identify(one.kept.ctx, read.data, seen).then(onSealed))
    const field = trimmedOf(values, 'names') === '' ? 'names' : String(read.error.issues[0]?.path[0] ?? 'names')
    return Promise.resolve({
      kind: 'refused',
      faults: [{ field, message: worded((t) => t(`cases.identity.fault-${field === 'born' ? 'born' : 'other'}`)) }],
    })
  }
  return (
    <Form onSave={send} words={formWords(t, t('cases.identity.save'))}>
      <SealedArea
        name="names"
        startsWith={known?.names.join('\n') ?? ''}
        label={t('cases.identity.names')}
        hint={t('cases.identity.names-hint')}
        required
      />
      <SealedField
        name="born"
        width="short"
        startsWith={typedDate(known?.born)}
        label={t('cases.identity.born')}
        hint={t('cases.identity.born-hint')}
      />
      <SealedArea
        name="papers"
        startsWith={known?.papers.join('\n') ?? ''}
        label={t('cases.identity.papers')}
        hint={t('cases.identity.papers-hint')}
      />
      <SealedArea name="note" startsWith={known?.note ?? ''} label={t('cases.identity.note')} />
    </Form>
  )
}
