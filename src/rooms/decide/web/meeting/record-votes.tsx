import { useState } from 'react'
import { useCommand, useDropAnswers } from '#ui/client/command.ts'
import { fieldOf } from '#ui/client/form-values.ts'
import { useNotice } from '#ui/client/notices.ts'
import { savedOf } from '#ui/client/save.tsx'
import { worded } from '#ui/client/worded.tsx'
import { useT } from '#ui/client/words.tsx'
import { Button } from '#ui/components/button/button.tsx'
import { Dialog } from '#ui/components/dialog/dialog.tsx'
import { Form, type Saved } from '#ui/components/form/form.tsx'
import { Select } from '#ui/components/select/select.tsx'
import { dialogWords, formWords } from '#ui/words.ts'
import { voteRecord } from '../../contract/meeting.ts'
import { Choice } from '../../contract/voting.ts'
import { heardInRoom } from '../../domain/heard-in-room.ts'
import { ballotOf } from '../../domain/ballot-of.ts'
import { type AtPoint, pointOf } from './seen.ts'

const CHOICES = Choice.options

/** What was on the table when the dialog was opened is what the votes are on; the server refuses them if it is another by then. */
const RecordDialog = ({ at: given, onClose }: { at: AtPoint; onClose: () => void }) => {
  const t = useT()
  const say = useNotice()
  // The meeting is asked for once at the end, and not after each vote.
  const { send } = useCommand(voteRecord, [])
  const drop = useDropAnswers(undefined)
  const [at] = useState(given)
  const { hash, motion } = at.item
  const heard = heardInRoom(at.item)
  const before = new Map(heard.map((country) => [country, ballotOf(at.item, country).vote?.choice ?? '']))
  const save = async (values: FormData): Promise<Saved> => {
    const said = heard.flatMap((country) => {
      const choice = CHOICES.find((one) => one === fieldOf(values, country))
      return choice === undefined || before.get(country) === choice ? [] : [{ country, choice }]
    })
    for (const one of said) {
      const outcome = await send({ ...pointOf(at), ...one, hash, motion })
      if (outcome.kind === 'refused') {
        await drop()
        return savedOf(outcome)
      }
    }
    await drop()
    onClose()
    say({ text: worded((t) => t('decide.vote.recorded', { n: said.length })) })
    return { kind: 'saved' }
  }
  return (
    <Dialog title={t('decide.vote.record')} words={dialogWords(t)} isOpen onClose={onClose}>
      <p>{t('decide.vote.record-hint')}</p>
      <Form onSave={save} words={formWords(t, t('decide.vote.record-save'))}>
        {heard.map((country) => (
          <Select
            key={country}
            name={country}
            label={at.frame.nameOf(country)}
            options={CHOICES.map((id) => ({ id, label: t(`decide.choice.${id}`) }))}
            startsWith={before.get(country) ?? ''}
            {...(before.get(country) === '' ? { none: t('decide.vote.not-yet') } : {})}
          />
        ))}
      </Form>
    </Dialog>
  )
}

/** An officer writes down what is said aloud in the room; whoever is remote votes by its own hand. */
export const RecordVotes = ({ at }: { at: AtPoint }) => {
  const t = useT()
  const [open, setOpen] = useState(false)
  const nobody = heardInRoom(at.item).length === 0 ? t('decide.vote.nobody-heard') : undefined
  return (
    <>
      <Button small disabledBecause={at.behind ?? nobody} onPress={() => setOpen(true)}>
        {t('decide.vote.record')}
      </Button>
      {open && <RecordDialog at={at} onClose={() => setOpen(false)} />}
    </>
  )
}
