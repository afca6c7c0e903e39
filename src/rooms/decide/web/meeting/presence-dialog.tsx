import { useState } from 'react'
import { useCommand, useDropAnswers } from '#ui/client/command.ts'
import { fieldOf } from '#ui/client/form-values.ts'
import { useNotice } from '#ui/client/notices.ts'
import { savedOf } from '#ui/client/save.tsx'
import { worded } from '#ui/client/worded.tsx'
import { useT } from '#ui/client/words.tsx'
import { Dialog } from '#ui/components/dialog/dialog.tsx'
import { Form, type Saved } from '#ui/components/form/form.tsx'
import { Select } from '#ui/components/select/select.tsx'
import { dialogWords, formWords } from '#ui/words.ts'
import { presenceRecord } from '../../contract/meeting.ts'
import { type Attended, attendedOf, changedPresences, WAYS } from '../../domain/attended.ts'
import { placeOf, type Seen } from './seen.ts'

type PresenceProps = Seen & { onClose: () => void }

/** Records only what is another than it was when the dialog was opened; the first refusal stops, and what came before it stands. */
const useRecording = ({ meeting, frame, onClose, ...seen }: PresenceProps) => {
  const say = useNotice()
  // The meeting is asked for once at the end, and not after each country.
  const { send } = useCommand(presenceRecord, [])
  const drop = useDropAnswers(undefined)
  const [read] = useState(() => meeting.members.map((one): Attended => ({ country: one.country, way: attendedOf(one) })))
  const save = async (values: FormData): Promise<Saved> => {
    const given = read.map(({ country }): Attended => ({ country, way: fieldOf(values, country) }))
    const changed = changedPresences(read, given)
    for (const one of changed) {
      const outcome = await send({ ...placeOf({ meeting, frame, ...seen }), ...one })
      if (outcome.kind === 'refused') {
        await drop()
        return savedOf(outcome)
      }
    }
    await drop()
    onClose()
    say({ text: worded((t) => t('decide.presence.recorded', { n: changed.length })) })
    return { kind: 'saved' }
  }
  return { read, save }
}

/** Seven countries in one go, as they come in: how each is there, and who speaks for whom. */
export const PresenceDialog = (props: PresenceProps) => {
  const { frame, onClose } = props
  const t = useT()
  const { read, save } = useRecording(props)
  const optionsFor = (country: string) => [
    ...WAYS.map((id) => ({ id, label: t(`decide.how.${id}`) })),
    ...read
      .filter((other) => other.country !== country)
      .map((other) => ({ id: other.country, label: t('decide.how.by', { holder: frame.nameOf(other.country) }) })),
  ]
  return (
    <Dialog title={t('decide.presence.record')} words={dialogWords(t)} isOpen onClose={onClose}>
      <p>{t('decide.presence.hint')}</p>
      <Form onSave={save} words={formWords(t, t('decide.presence.save'))}>
        {read.map(({ country, way }) => (
          <Select
            key={country}
            name={country}
            label={frame.nameOf(country)}
            options={optionsFor(country)}
            startsWith={way}
            {...(way === '' ? { none: t('decide.how.unrecorded') } : {})}
          />
        ))}
      </Form>
    </Dialog>
  )
}
