import { useState } from 'react'
import { useCommand } from '#ui/client/command.ts'
import { fieldOf, orNull } from '#ui/client/form-values.ts'
import { useNotice } from '#ui/client/notices.ts'
import { RecordParts } from '#ui/client/record-parts.tsx'
import { savedOf } from '#ui/client/save.tsx'
import { worded } from '#ui/client/worded.tsx'
import { useT } from '#ui/client/words.tsx'
import { Button } from '#ui/components/button/button.tsx'
import { Choice } from '#ui/components/choice/choice.tsx'
import { Dialog } from '#ui/components/dialog/dialog.tsx'
import { Form } from '#ui/components/form/form.tsx'
import { TextArea } from '#ui/components/text-area/text-area.tsx'
import { counterWords, dialogWords, formWords } from '#ui/words.ts'
import { conditionAccept } from '../../contract/condition-operations.ts'
import { conditionPlaces } from '../../contract/paths.ts'
import { kindOf } from '../../domain/put-title.ts'
import { type ConditionOf, ConditionSaid } from './conditions.tsx'
import { type AtPoint, pointOf } from './seen.ts'

type AcceptProps = { at: AtPoint; condition: ConditionOf }
const VERDICTS = ['accepted', 'refused'] as const
const MOST_WORDS = 2000

/** The owner's word is on the very text that was beside the condition when the dialog was opened. */
const AcceptDialog = ({ at, condition: given, onClose }: AcceptProps & { onClose: () => void }) => {
  const t = useT()
  const say = useNotice()
  const { send } = useCommand(conditionAccept)
  const [condition] = useState(given)
  const [verdict, setVerdict] = useState<string | null>(null)
  const { number, answered } = condition
  const limit = { most: MOST_WORDS, words: counterWords(t) }
  const save = async (values: FormData) => {
    const outcome = await send({
      ...pointOf(at),
      number,
      hash: answered ?? '',
      // What was not chosen is the server's to refuse.
      verdict: fieldOf(values, 'verdict') as (typeof VERDICTS)[number],
      reasonEs: orNull(values, 'reasonEs'),
      reasonEn: orNull(values, 'reasonEn'),
    })
    if (outcome.kind === 'done') {
      onClose()
      say({ text: worded((t) => t('decide.condition.was-judged', { number, verdict: outcome.value.verdict })) })
    }
    return savedOf(outcome)
  }
  return (
    <Dialog title={t('decide.condition.accept', { number })} words={dialogWords(t)} isOpen onClose={onClose}>
      <ConditionSaid condition={condition} at={at} />
      <p className="soft">
        {t('decide.condition.answered-in')} <code className="hash">{answered}</code>
      </p>
      <RecordParts place={conditionPlaces.change} record={{ kind: kindOf(at.item.subject), id: `${answered}/${number}` }} />
      <Form onSave={save} words={formWords(t, t('decide.condition.accept-save'))}>
        <Choice
          required
          name="verdict"
          label={t('decide.condition.verdict', { country: at.frame.nameOf(condition.owner) })}
          options={VERDICTS.map((id) => ({
            id,
            label: t(`decide.condition.verdict-${id}`),
            detail: t(`decide.condition.verdict-${id}-detail`),
          }))}
          onChange={setVerdict}
        />
        {verdict === 'refused' && (
          <>
            <TextArea name="reasonEs" lang="es" rows={3} label={t('decide.condition.reason-es')} limit={limit} />
            <TextArea name="reasonEn" lang="en" rows={3} label={t('decide.condition.reason-en')} limit={limit} />
          </>
        )}
      </Form>
    </Dialog>
  )
}

/** Whoever asked for a condition says whether it is met. */
export const AcceptCondition = (props: AcceptProps) => {
  const t = useT()
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button tone="primary" disabledBecause={props.at.behind} onPress={() => setOpen(true)}>
        {t('decide.condition.accept', { number: props.condition.number })}
      </Button>
      {open && <AcceptDialog {...props} onClose={() => setOpen(false)} />}
    </>
  )
}
