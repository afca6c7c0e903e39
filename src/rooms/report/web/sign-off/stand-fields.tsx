import { useState } from 'react'
import type { Lang } from '#kernel/i18n/translate.ts'
import { fieldOf, orNull } from '#ui/client/form-values.ts'
import { savedOf } from '#ui/client/save.tsx'
import { worded } from '#ui/client/worded.tsx'
import type { Outcome } from '#ui/client/refusal.ts'
import { useT } from '#ui/client/words.tsx'
import { Choice } from '#ui/components/choice/choice.tsx'
import type { Saved } from '#ui/components/form/form.tsx'
import { TextArea } from '#ui/components/text-area/text-area.tsx'
import { counterWords } from '#ui/words.ts'

const STANDS = ['accept', 'accept-with-reservation', 'object'] as const
export type Stand = (typeof STANDS)[number]

const MOST_WORDS = 2000

/** What a country answers; words are asked for only where it reserves or objects. */
export const StandFields = () => {
  const t = useT()
  const [stand, setStand] = useState<string | null>(null)
  const limit = { most: MOST_WORDS, words: counterWords(t) }
  return (
    <>
      <Choice
        required
        name="stand"
        label={t('report.answer.stand')}
        options={STANDS.map((id) => ({ id, label: t(`report.answer.${id}`), detail: t(`report.answer.${id}.detail`) }))}
        onChange={setStand}
      />
      {stand !== null && stand !== 'accept' && (
        <>
          <p>{t('report.answer.word-for-word')}</p>
          <TextArea name="reservationEs" lang="es" rows={4} label={t(`report.answer.${stand}.es`)} limit={limit} />
          <TextArea name="reservationEn" lang="en" rows={4} label={t(`report.answer.${stand}.en`)} limit={limit} />
        </>
      )}
    </>
  )
}

/** What stands in the fields; an answer that was not chosen is the server's to refuse. */
export const answerIn = (values: FormData) => ({
  stand: fieldOf(values, 'stand') as Stand,
  reservationEs: orNull(values, 'reservationEs'),
  reservationEn: orNull(values, 'reservationEn'),
})

/** What came of sending it. A reservation or objection without words is a gap like the others: it is marked where the reader may write. */
export const savedAnswer = (outcome: Outcome<unknown>, lang: Lang): Saved => {
  if (outcome.kind === 'done' || outcome.refusal.code !== 'position.wordless' || !outcome.refusal.said) return savedOf(outcome)
  const { said } = outcome.refusal
  const message = worded((t) => `${said[t.lang].happened} ${said[t.lang].next}`)
  return { kind: 'refused', faults: [{ field: lang === 'es' ? 'reservationEs' : 'reservationEn', message }] }
}
