import { useCommand } from '#ui/client/command.ts'
import { orNull } from '#ui/client/form-values.ts'
import { useProgramme } from '#ui/client/here.ts'
import { savedOf } from '#ui/client/save.tsx'
import { useT } from '#ui/client/words.tsx'
import { DateField } from '#ui/components/date-field/date-field.tsx'
import { Dialog } from '#ui/components/dialog/dialog.tsx'
import { Form } from '#ui/components/form/form.tsx'
import { dateWords, dialogWords, formWords } from '#ui/words.ts'
import { type PersonLine, traineeLeave } from '../../contract/people.ts'

/** On which day somebody left the office; emptied where it was a mistake. */
export const LeaveDialog = ({ person, onClose }: { person: PersonLine; onClose: () => void }) => {
  const t = useT()
  const { id: programmeId } = useProgramme()
  const { send } = useCommand(traineeLeave)
  const save = async (values: FormData) => {
    const outcome = await send({ programmeId, pseudonym: person.pseudonym, leftOn: orNull(values, 'leftOn') })
    if (outcome.kind === 'done') onClose()
    return savedOf(outcome)
  }
  return (
    <Dialog
      title={t('train.leave-office.title', { name: person.name ?? person.pseudonym })}
      words={dialogWords(t)}
      isOpen
      onClose={onClose}
    >
      <Form words={formWords(t, t('train.leave-office.save'))} onSave={save}>
        <DateField
          name="leftOn"
          label={t('train.leave-office.day')}
          hint={t('train.leave-office.hint')}
          words={dateWords(t)}
          startsWith={person.leftOn ?? ''}
        />
      </Form>
    </Dialog>
  )
}
