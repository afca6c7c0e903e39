import { useState } from 'react'
import { positionTake } from '#decide/position.ts'
import { useCommand } from '#ui/client/command.ts'
import { orNull, trimmedOf } from '#ui/client/form-values.ts'
import { useProgramme } from '#ui/client/here.ts'
import { savedOf } from '#ui/client/save.tsx'
import { useT } from '#ui/client/words.tsx'
import { Choice } from '#ui/components/choice/choice.tsx'
import { Confirm } from '#ui/components/dialog/confirm.tsx'
import { Form, type Saved } from '#ui/components/form/form.tsx'
import { TextArea } from '#ui/components/text-area/text-area.tsx'
import { counterWords, formWords } from '#ui/words.ts'
import type { Shown } from './shown.ts'

const STANDS = ['accept', 'accept-with-reservation', 'object'] as const
const MOST = 2000

const Words = () => {
  const t = useT()
  const limit = { most: MOST, words: counterWords(t) }
  return (
    <>
      <TextArea name="reservationEs" lang="es" label={t('law.proposal.words-es')} limit={limit} />
      <TextArea name="reservationEn" lang="en" label={t('law.proposal.words-en')} limit={limit} />
    </>
  )
}

/** Whoever signs for the country answers to the very text whose changes and effects stand above. */
export const AnswerForm = ({ system, panel }: { system: Shown['system']; panel: NonNullable<Shown['panel']> }) => {
  const t = useT()
  const { id: programmeId } = useProgramme()
  const { send } = useCommand(positionTake)
  const [stand, setStand] = useState<string | null>(null)
  const { submissionId, hash } = panel
  const [asked, setAsked] = useState<FormData | null>(null)
  const sign = async (values: FormData) => {
    const words = { reservationEs: orNull(values, 'reservationEs'), reservationEn: orNull(values, 'reservationEn') }
    const given = trimmedOf(values, 'stand') as (typeof STANDS)[number]
    return savedOf(await send({ programmeId, submissionId, country: system, hash, stand: given, ...words }))
  }
  // What cannot be signed is refused at once; what can is asked a second time.
  const save = (values: FormData): Promise<Saved> => {
    if (trimmedOf(values, 'stand') === '') return sign(values)
    setAsked(values)
    return Promise.resolve({ kind: 'saved' })
  }
  const confirmed = async () => {
    const saved = asked ? await sign(asked) : null
    if (saved?.kind !== 'refused') return null
    return saved.notice ?? saved.faults.map(({ field, message }) => <p key={field}>{message}</p>)
  }
  return (
    <section aria-labelledby="answer">
      <h2 id="answer">{t('law.proposal.answer', { country: t('law.system', { system }) })}</h2>
      <p className="law-soft">
        {t('law.proposal.bound')} <code className="hash">{hash}</code>
      </p>
      <Form onSave={save} words={formWords(t, t('law.proposal.sign'))}>
        <Choice
          required
          name="stand"
          label={t('law.proposal.decision')}
          options={STANDS.map((id) => ({ id, label: t(`law.proposal.${id}`) }))}
          onChange={setStand}
        />
        {stand !== null && stand !== 'accept' && <Words />}
      </Form>
      <Confirm
        title={t('law.proposal.sign-title', { country: t('law.system', { system }) })}
        words={{ confirm: t('law.proposal.sign'), busy: t('law.proposal.signing'), cancel: t('law.proposal.sign-not') }}
        isOpen={asked !== null}
        onClose={() => setAsked(null)}
        onConfirm={confirmed}
      >
        <p>{t('law.proposal.sign-text', { stand: stand ?? '' })}</p>
      </Confirm>
    </section>
  )
}
