import { JURISDICTIONS } from '#law/systems.ts'
import { useProgramme } from '#ui/client/here.ts'
import { trimmedOf } from '#ui/client/form-values.ts'
import { worded } from '#ui/client/worded.tsx'
import { useT } from '#ui/client/words.tsx'
import { CheckboxGroup } from '#ui/components/checkbox/checkbox-group.tsx'
import { Form, type Saved } from '#ui/components/form/form.tsx'
import { Select } from '#ui/components/select/select.tsx'
import { formWords } from '#ui/words.ts'
import { CASE_STATUSES, CaseSheet } from '../../contract/case-sheet.ts'
import { savedOrRefused } from '../desk/seal-notice.tsx'
import { SealedField } from '../desk/sealed-fields.tsx'

type CaseFormProps = { readonly sheet?: CaseSheet; readonly save: string; readonly onSave: (sheet: CaseSheet) => Promise<unknown> }

/** What a case is called, where it plays and how far it is. */
export const CaseForm = ({ sheet, save, onSave }: CaseFormProps) => {
  const t = useT()
  const { id: programmeId } = useProgramme()
  const send = (values: FormData): Promise<Saved> => {
    const title = trimmedOf(values, 'title')
    if (title === '')
      return Promise.resolve({ kind: 'refused', faults: [{ field: 'title', message: worded((t) => t('cases.case.title-missing')) }] })
    const read = CaseSheet.safeParse({
      programmeId: sheet?.programmeId ?? programmeId,
      title,
      status: values.get('status'),
      jurisdictions: values.getAll('jurisdictions'),
      deadlines: sheet?.deadlines ?? [],
    })
    if (!read.success)
      return Promise.resolve({ kind: 'refused', faults: [{ field: 'title', message: worded((t) => t('cases.case.title-long')) }] })
    return savedOrRefused(() => onSave(read.data))
  }
  return (
    <Form onSave={send} words={formWords(t, save)}>
      <SealedField name="title" startsWith={sheet?.title ?? ''} label={t('cases.case.title')} hint={t('cases.case.title-hint')} required />
      <Select
        name="status"
        startsWith={sheet?.status ?? 'screening'}
        label={t('cases.case.status')}
        options={CASE_STATUSES.map((id) => ({ id, label: t('cases.status', { status: id }) }))}
      />
      <CheckboxGroup
        name="jurisdictions"
        inline
        startsWith={sheet?.jurisdictions ?? []}
        label={t('cases.case.jurisdictions')}
        options={JURISDICTIONS.map((id) => ({ id, label: t('law.system', { system: id }) }))}
      />
    </Form>
  )
}
