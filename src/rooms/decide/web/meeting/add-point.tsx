import { useState } from 'react'
import { useAnswer } from '#ui/client/answer.ts'
import { useCommand } from '#ui/client/command.ts'
import { fieldOf } from '#ui/client/form-values.ts'
import { useNotice } from '#ui/client/notices.ts'
import { savedOf } from '#ui/client/save.tsx'
import { worded } from '#ui/client/worded.tsx'
import { useT } from '#ui/client/words.tsx'
import { Button } from '#ui/components/button/button.tsx'
import { Choice } from '#ui/components/choice/choice.tsx'
import { Dialog } from '#ui/components/dialog/dialog.tsx'
import { Form } from '#ui/components/form/form.tsx'
import { dialogWords, formWords } from '#ui/words.ts'
import { agendaAdd, submissionList, type Votable } from '../../contract/agenda.ts'
import { putTitle } from '../../domain/put-title.ts'
import { MAY } from '../may.ts'
import { placeOf, type Seen } from './seen.ts'

type AddProps = { seen: Seen; votable: readonly Votable[]; onClose: () => void }

const AddDialog = ({ seen, votable, onClose }: AddProps) => {
  const t = useT()
  const say = useNotice()
  const { send } = useCommand(agendaAdd)
  const save = async (values: FormData) => {
    const outcome = await send({ ...placeOf(seen), submissionId: fieldOf(values, 'submissionId') })
    if (outcome.kind === 'done') {
      onClose()
      say({ text: worded((t) => t('decide.agenda.was-added', { item: outcome.value.item })) })
    }
    return savedOf(outcome)
  }
  return (
    <Dialog title={t('decide.agenda.add')} words={dialogWords(t)} isOpen onClose={onClose}>
      <Form onSave={save} words={formWords(t, t('decide.agenda.add'))}>
        <Choice
          required
          name="submissionId"
          label={t('decide.agenda.which')}
          options={votable.map((one) => ({ id: one.id, label: putTitle(t.lang, one), detail: one.hash }))}
        />
      </Form>
    </Dialog>
  )
}

/** What was put to the body since the agenda was sent may still come onto it. */
export const AddPoint = (seen: Seen) => {
  const t = useT()
  const { meeting, frame } = seen
  const [open, setOpen] = useState(false)
  const { submissions } = useAnswer(submissionList, { programmeId: frame.programmeId })
  const votable = submissions.filter(({ body, meetings }) => body === meeting.body && !meetings.includes(meeting.id))
  const isOver = meeting.agenda.every(({ decisions }) => decisions.length > 0)
  if (!meeting.may.includes(MAY.keep) || isOver || votable.length === 0) return null
  return (
    <div>
      <Button icon="add" disabledBecause={seen.behind} onPress={() => setOpen(true)}>
        {t('decide.agenda.add')}
      </Button>
      {open && <AddDialog seen={seen} votable={votable} onClose={() => setOpen(false)} />}
    </div>
  )
}
