import { useState } from 'react'
import { useCommand } from '#ui/client/command.ts'
import { fieldOf } from '#ui/client/form-values.ts'
import { useProgramme } from '#ui/client/here.ts'
import { useNotice } from '#ui/client/notices.ts'
import { savedOf } from '#ui/client/save.tsx'
import { worded } from '#ui/client/worded.tsx'
import { useSay, useT } from '#ui/client/words.tsx'
import { Choice } from '#ui/components/choice/choice.tsx'
import { Form } from '#ui/components/form/form.tsx'
import { Select } from '#ui/components/select/select.tsx'
import { formWords } from '#ui/words.ts'
import { type LevelsShown, OBSERVED_WAVES, observationType } from '../../contract/levels.ts'
import { waveShort } from '../../domain/impact-page/say.ts'

/** How many people were observed when, and by how many; what they were given stands nowhere here. */
const Observed = ({ observed }: LevelsShown) => {
  const t = useT()
  return (
    <ul className="training-list">
      {OBSERVED_WAVES.map((wave) => {
        const own = observed.filter((one) => one.wave === wave)
        const twice = own.filter(({ observers }) => observers > 1).length
        return <li key={wave}>{t('train.observation.count', { wave: waveShort(t, wave), n: own.length, twice })}</li>
      })}
    </ul>
  )
}

/** What one supervisor wrote of one person. */
export const ObservationPart = ({ now }: { now: LevelsShown }) => {
  const t = useT()
  const say = useSay()
  const notice = useNotice()
  const { id: programmeId } = useProgramme()
  const { send } = useCommand(observationType)
  const [round, setRound] = useState(0)
  const { behaviours, people, session } = now
  const ratings = [1, 2, 3, 4].map((rating) => ({ id: String(rating), label: t(`train.observation.rating-${rating}`) }))
  const save = async (values: FormData) => {
    const pseudonym = fieldOf(values, 'pseudonym')
    const outcome = await send({
      programmeId,
      session,
      pseudonym,
      observer: Number(fieldOf(values, 'observer')),
      wave: OBSERVED_WAVES.find((wave) => wave === fieldOf(values, 'wave')) ?? 'pre',
      ratings: behaviours.map(({ outcome: code }) => ({
        outcome: code,
        rating: Number(fieldOf(values, code)) || null,
      })),
    })
    if (outcome.kind === 'done') {
      notice({ text: worded((t) => t('train.observation.done', { pseudonym })) })
      setRound(round + 1)
    }
    return savedOf(outcome)
  }
  return (
    <section aria-labelledby="observations">
      <h2 id="observations">{t('train.observation.heading')}</h2>
      <p>{t('train.observation.lead')}</p>
      <Observed {...now} />
      {behaviours.length === 0 || people.length === 0 ? (
        <p className="training-notice">{t(behaviours.length === 0 ? 'train.observation.no-behaviours' : 'train.observation.nobody')}</p>
      ) : (
        <Form key={round} words={formWords(t, t('train.observation.save'))} onSave={save}>
          <div className="training-row">
            <Select
              required
              name="pseudonym"
              label={t('train.observation.person')}
              none={t('train.observation.choose')}
              startsWith=""
              options={people.map((id) => ({ id, label: id }))}
            />
            <Select
              name="wave"
              label={t('train.observation.wave')}
              options={OBSERVED_WAVES.map((id) => ({ id, label: waveShort(t, id) }))}
            />
            <Select
              name="observer"
              label={t('train.observation.observer')}
              options={['1', '2', '3'].map((id) => ({ id, label: t('train.observation.observer-number', { number: Number(id) }) }))}
            />
          </div>
          {behaviours.map(({ outcome, text }) => (
            <Choice
              key={outcome}
              inline
              name={outcome}
              label={say(text)}
              startsWith=""
              options={[...ratings, { id: '', label: t('train.observation.not-seen') }]}
            />
          ))}
        </Form>
      )}
    </section>
  )
}
