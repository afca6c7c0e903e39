import { useState } from 'react'
import { useAnswer } from '#ui/client/answer.ts'
import { useCommand } from '#ui/client/command.ts'
import { fieldOf, numberOrNull, orNull, trimmedOf } from '#ui/client/form-values.ts'
import { useNotice } from '#ui/client/notices.ts'
import { savedOf } from '#ui/client/save.tsx'
import { worded } from '#ui/client/worded.tsx'
import { useT } from '#ui/client/words.tsx'
import { Form } from '#ui/components/form/form.tsx'
import type { Saved } from '#ui/components/form/form.tsx'
import { NumberField } from '#ui/components/number-field/number-field.tsx'
import { Select } from '#ui/components/select/select.tsx'
import { TextField } from '#ui/components/text-field/text-field.tsx'
import { formWords } from '#ui/words.ts'
import { ARMS, personEnrol, traineeList } from '../../contract/people.ts'
import type { TrainingFrame } from '../frame.ts'

type EnrolProps = { session: string; country: string; frame: TrainingFrame }
type Arm = (typeof ARMS)[number]

const answerOf = (values: FormData, name: string): boolean | null => {
  const said = fieldOf(values, name)
  return said === '' ? null : said === 'yes'
}

const askedOf = (values: FormData) => ({
  arm: fieldOf(values, 'arm') as Arm,
  reason: orNull(values, 'reason'),
  monthsInPost: numberOrNull(values, 'monthsInPost'),
  expectsToStay: answerOf(values, 'expectsToStay'),
  trainedBefore: answerOf(values, 'trainedBefore'),
  supervisorAgrees: answerOf(values, 'supervisorAgrees'),
})

/** Fields of a person stand at the top of the form: the server names them as parts of one. */
const atFields = (saved: Saved): Saved =>
  saved.kind === 'refused'
    ? { ...saved, faults: saved.faults.map((fault) => ({ ...fault, field: fault.field.replace(/^person\./, '') })) }
    : saved

const NewPersonFields = ({ frame }: { frame: TrainingFrame }) => {
  const t = useT()
  return (
    <>
      <div className="training-row">
        <TextField required name="name" label={t('train.column.name')} autoComplete="off" />
        <TextField name="contact" label={t('train.enrol.contact')} hint={t('train.enrol.contact-hint')} autoComplete="off" />
      </div>
      <div className="training-row">
        <TextField required name="office" label={t('train.column.office')} hint={t('train.enrol.office-hint')} />
        <Select
          required
          name="sector"
          label={t('train.column.sector')}
          options={frame.sectors.map((sector) => ({ id: sector.code, label: frame.say(sector) }))}
        />
      </div>
      <div className="training-row">
        <TextField name="unit" label={t('train.enrol.unit')} />
        <TextField name="post" label={t('train.enrol.post')} />
      </div>
    </>
  )
}

const AskedFields = () => {
  const t = useT()
  const answers = ['yes', 'no'].map((id) => ({ id, label: t(`train.answer.${id}`) }))
  return (
    <>
      <div className="training-row">
        <NumberField name="monthsInPost" label={t('train.enrol.months')} />
        {(['expectsToStay', 'trainedBefore', 'supervisorAgrees'] as const).map((name) => (
          <Select
            key={name}
            name={name}
            label={t(`train.enrol.${name}`)}
            none={t('train.answer.unknown')}
            startsWith=""
            options={answers}
          />
        ))}
      </div>
      <div className="training-row">
        <Select
          name="arm"
          label={t('train.column.arm')}
          hint={t('train.enrol.arm-hint')}
          options={ARMS.map((arm) => ({ id: arm, label: t('train.arm', { arm }) }))}
        />
        <TextField name="reason" label={t('train.enrol.reason')} />
      </div>
    </>
  )
}

/** One person: known from a session before, or new. After each the form is empty for the next. */
export const EnrolForm = ({ session, country, frame }: EnrolProps) => {
  const t = useT()
  const notice = useNotice()
  const { programmeId } = frame
  const { people } = useAnswer(traineeList, { programmeId, country })
  const { send } = useCommand(personEnrol)
  const [who, setWho] = useState('')
  const [round, setRound] = useState(0)
  const known = people.filter(({ sessions, leftOn }) => !sessions.includes(session) && leftOn === null)
  const save = async (values: FormData) => {
    const person = {
      name: trimmedOf(values, 'name'),
      contact: orNull(values, 'contact'),
      unit: orNull(values, 'unit'),
      post: orNull(values, 'post'),
      country,
      office: trimmedOf(values, 'office'),
      sector: fieldOf(values, 'sector'),
    }
    const of = who === '' ? { person } : { pseudonym: who }
    const outcome = await send({ programmeId, session, ...of, ...askedOf(values) })
    if (outcome.kind === 'done') {
      const { pseudonym, enrolled, capacity } = outcome.value
      notice({ text: worded((t) => t('train.enrol.done', { pseudonym, enrolled, capacity })) })
      setWho('')
      setRound(round + 1)
    }
    return atFields(savedOf(outcome))
  }
  return (
    <section aria-labelledby="one">
      <h2 id="one">{t('train.enrol.one')}</h2>
      <Form key={round} words={formWords(t, t('train.enrol.save'))} onSave={save}>
        {known.length > 0 && (
          <Select
            label={t('train.enrol.who')}
            value={who}
            onChange={setWho}
            none={t('train.enrol.new')}
            options={known.map(({ pseudonym, name, office }) => ({ id: pseudonym, label: [name ?? pseudonym, office].join(' · ') }))}
          />
        )}
        {who === '' && <NewPersonFields frame={frame} />}
        <AskedFields />
      </Form>
    </section>
  )
}
