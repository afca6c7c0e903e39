import { fieldOf } from '#ui/client/form-values.ts'
import { worded } from '#ui/client/worded.tsx'
import { useT } from '#ui/client/words.tsx'
import { DateField } from '#ui/components/date-field/date-field.tsx'
import { Form, type Saved } from '#ui/components/form/form.tsx'
import { Select } from '#ui/components/select/select.tsx'
import { dateWords, formWords } from '#ui/words.ts'
import { Deadline, DEADLINES } from '../../contract/case-sheet.ts'
import { savedOrRefused } from '../desk/seal-notice.tsx'
import { SealedField } from '../desk/sealed-fields.tsx'

type DeadlineFormProps = { readonly deadline?: Deadline; readonly save: string; readonly onSave: (deadline: Deadline) => Promise<unknown> }

/** What runs out, and on which day. */
export const DeadlineForm = ({ deadline, save, onSave }: DeadlineFormProps) => {
  const t = useT()
  const send = (values: FormData): Promise<Saved> => {
    const read = Deadline.safeParse(Object.fromEntries(['kind', 'on', 'what'].map((name) => [name, fieldOf(values, name)])))
    if (read.success) return savedOrRefused(() => onSave(read.data))
    const wrong = [...new Set(read.error.issues.map(({ path }) => String(path[0])))]
    return Promise.resolve({
      kind: 'refused',
      faults: wrong.map((field) => ({ field, message: worded((t) => t('cases.to-do.deadline-fault', { field })) })),
    })
  }
  return (
    <Form onSave={send} words={formWords(t, save)}>
      <Select
        name="kind"
        startsWith={deadline?.kind ?? ''}
        none={t('cases.choose')}
        required
        label={t('cases.to-do.deadline-kind')}
        options={DEADLINES.map((id) => ({ id, label: t('cases.to-do.deadline-option', { kind: id }) }))}
      />
      <DateField name="on" startsWith={deadline?.on ?? ''} label={t('cases.to-do.deadline-on')} words={dateWords(t)} />
      <SealedField
        name="what"
        startsWith={deadline?.what ?? ''}
        label={t('cases.to-do.deadline-what')}
        hint={t('cases.to-do.deadline-what-hint')}
        required
      />
    </Form>
  )
}
