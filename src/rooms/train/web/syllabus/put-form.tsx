import { useCommand } from '#ui/client/command.ts'
import { useProgramme } from '#ui/client/here.ts'
import { savedOf } from '#ui/client/save.tsx'
import { useT } from '#ui/client/words.tsx'
import { DateField } from '#ui/components/date-field/date-field.tsx'
import { Form } from '#ui/components/form/form.tsx'
import { dateWords, formWords } from '#ui/words.ts'
import { syllabusPut } from '../../contract/syllabus-operations.ts'

/** To the training directors, with the day until which they read it. */
export const PutForm = ({ sha256 }: { sha256: string }) => {
  const t = useT()
  const { id: programmeId } = useProgramme()
  const { send } = useCommand(syllabusPut)
  const save = async (values: FormData) => savedOf(await send({ programmeId, sha256, deadline: String(values.get('deadline')) }))
  return (
    <Form onSave={save} words={formWords(t, t('train.put.send'))}>
      <DateField name="deadline" label={t('train.put.deadline')} hint={t('train.put.deadline-hint')} words={dateWords(t)} />
    </Form>
  )
}
