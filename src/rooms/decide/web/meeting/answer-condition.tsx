import { useState } from 'react'
import { useSearchValue } from '#ui/client/address.ts'
import { useCommand } from '#ui/client/command.ts'
import { trimmedOf } from '#ui/client/form-values.ts'
import { useNotice } from '#ui/client/notices.ts'
import { RecordParts } from '#ui/client/record-parts.tsx'
import { savedOf } from '#ui/client/save.tsx'
import { worded } from '#ui/client/worded.tsx'
import { useT } from '#ui/client/words.tsx'
import { Button } from '#ui/components/button/button.tsx'
import { Dialog } from '#ui/components/dialog/dialog.tsx'
import { Form } from '#ui/components/form/form.tsx'
import { TextField } from '#ui/components/text-field/text-field.tsx'
import { dialogWords, formWords } from '#ui/words.ts'
import { conditionAnswer } from '../../contract/condition-operations.ts'
import { conditionPlaces } from '../../contract/paths.ts'
import { kindOf } from '../../domain/put-title.ts'
import type { ConditionOf } from './conditions.tsx'
import { type AtPoint, pointOf } from './seen.ts'

type AnswerProps = { at: AtPoint; condition: ConditionOf }

/** Where the room of the text offers none of its own, it is named by its hash. */
const HashField = () => {
  const t = useT()
  const [successor] = useSearchValue('successor')
  return (
    <TextField
      required
      name="hash"
      spellCheck="false"
      autoComplete="off"
      label={t('decide.condition.answer-hash')}
      hint={t('decide.condition.answer-hint')}
      startsWith={successor ?? ''}
    />
  )
}

const AnswerDialog = ({ at, condition: { number }, onClose }: AnswerProps & { onClose: () => void }) => {
  const t = useT()
  const say = useNotice()
  const { send } = useCommand(conditionAnswer)
  const save = async (values: FormData) => {
    const outcome = await send({ ...pointOf(at), number, hash: trimmedOf(values, 'hash').toLowerCase() })
    if (outcome.kind === 'done') {
      onClose()
      say({ text: worded((t) => t('decide.condition.was-answered', { number })) })
    }
    return savedOf(outcome)
  }
  return (
    <Dialog title={t('decide.condition.answer', { number })} words={dialogWords(t)} isOpen onClose={onClose}>
      <p>{t('decide.condition.answer-text')}</p>
      <Form onSave={save} words={formWords(t, t('decide.condition.answer-save'))}>
        <RecordParts
          place={conditionPlaces.answer}
          record={{ kind: kindOf(at.item.subject), id: `${at.item.hash}/${number}` }}
          otherwise={<HashField />}
        />
      </Form>
    </Dialog>
  )
}

/** The officer puts the successor beside the condition, and so asks its owner. */
export const AnswerCondition = (props: AnswerProps) => {
  const t = useT()
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button small disabledBecause={props.at.behind} onPress={() => setOpen(true)}>
        {t('decide.condition.answer', { number: props.condition.number })}
      </Button>
      {open && <AnswerDialog {...props} onClose={() => setOpen(false)} />}
    </>
  )
}
