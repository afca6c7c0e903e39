import { useCommand } from '#ui/client/command.ts'
import { fieldOf, trimmedOf } from '#ui/client/form-values.ts'
import { useNotice } from '#ui/client/notices.ts'
import { savedOf } from '#ui/client/save.tsx'
import { worded } from '#ui/client/worded.tsx'
import { useT } from '#ui/client/words.tsx'
import { DateField } from '#ui/components/date-field/date-field.tsx'
import { Dialog } from '#ui/components/dialog/dialog.tsx'
import { Form } from '#ui/components/form/form.tsx'
import { Select } from '#ui/components/select/select.tsx'
import { TextArea } from '#ui/components/text-area/text-area.tsx'
import { TextField } from '#ui/components/text-field/text-field.tsx'
import { counterWords, dateWords, dialogWords, formWords } from '#ui/words.ts'
import { conditionSet } from '../../contract/condition-operations.ts'
import { type AtPoint, pointOf } from './seen.ts'

const MOST_WORDS = 2000

/** A country asks for a change: in which place, and by when. What was voted before counts no more. */
export const ConditionDialog = ({ at, onClose }: { at: AtPoint; onClose: () => void }) => {
  const t = useT()
  const say = useNotice()
  const { send } = useCommand(conditionSet)
  const limit = { most: MOST_WORDS, words: counterWords(t) }
  const save = async (values: FormData) => {
    const outcome = await send({
      ...pointOf(at),
      textEs: trimmedOf(values, 'textEs'),
      textEn: trimmedOf(values, 'textEn'),
      target: trimmedOf(values, 'target'),
      owner: fieldOf(values, 'owner'),
      due: fieldOf(values, 'due'),
    })
    if (outcome.kind === 'done') {
      onClose()
      say({ text: worded((t) => t('decide.condition.was-set', { number: outcome.value.number })) })
    }
    return savedOf(outcome)
  }
  return (
    <Dialog title={t('decide.condition.add')} words={dialogWords(t)} isOpen onClose={onClose}>
      <p>{t('decide.condition.moves-votes', { n: at.item.votes.length })}</p>
      <Form onSave={save} words={formWords(t, t('decide.condition.save'))}>
        <Select
          required
          name="owner"
          label={t('decide.condition.owner')}
          hint={t('decide.condition.owner-hint')}
          none={t('decide.condition.owner-none')}
          options={at.meeting.members.map(({ country }) => ({ id: country, label: at.frame.nameOf(country) }))}
        />
        {at.item.places ? (
          <Select
            required
            name="target"
            label={t('decide.condition.target')}
            hint={t('decide.condition.target-alone')}
            none={t('decide.condition.target-none')}
            options={at.item.places.map(({ target, ...name }) => ({ id: target, label: name[t.lang] }))}
          />
        ) : (
          <TextField required name="target" width="half" label={t('decide.condition.target')} hint={t('decide.condition.target-hint')} />
        )}
        <TextArea required name="textEs" lang="es" rows={3} label={t('decide.condition.text-es')} limit={limit} />
        <TextArea required name="textEn" lang="en" rows={3} label={t('decide.condition.text-en')} limit={limit} />
        <DateField name="due" label={t('decide.condition.due')} words={dateWords(t)} />
      </Form>
    </Dialog>
  )
}
