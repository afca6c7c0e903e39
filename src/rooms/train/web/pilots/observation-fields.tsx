import { useT } from '#ui/client/words.tsx'
import { Choice } from '#ui/components/choice/choice.tsx'
import { NumberField } from '#ui/components/number-field/number-field.tsx'
import { TextArea } from '#ui/components/text-area/text-area.tsx'
import { counterWords } from '#ui/words.ts'
import { KINDS, SEVERITIES } from '../../contract/pilot.ts'

const MOST = 1000

export type Standing = {
  readonly kind?: string
  readonly severity?: number
  readonly text?: string
  readonly minutesPlanned: number | null
  readonly minutesUsed?: number | null
}

/** What was seen: by taps as far as it goes, then in words. */
export const ObservationFields = ({ standing }: { standing: Standing }) => {
  const t = useT()
  const { kind, severity = 2, text = '', minutesPlanned, minutesUsed } = standing
  return (
    <>
      <Choice
        inline
        required
        name="kind"
        label={t('train.observe.kind')}
        {...(kind === undefined ? {} : { startsWith: kind })}
        options={KINDS.map((id) => ({ id, label: t(`train.observe.kind.${id}`) }))}
      />
      <Choice
        inline
        required
        name="severity"
        label={t('train.observe.severity')}
        startsWith={String(severity)}
        options={SEVERITIES.map((n) => ({ id: String(n), label: t(`train.observe.severity.${n}`) }))}
      />
      <TextArea
        required
        name="text"
        rows={2}
        label={t('train.observe.text')}
        hint={t('train.observe.text-hint')}
        startsWith={text}
        limit={{ most: MOST, words: counterWords(t) }}
      />
      <NumberField
        name="minutesUsed"
        label={t('train.observe.used')}
        optional={t('train.observe.optional')}
        unit={t('train.observe.minutes')}
        {...(minutesPlanned === null ? {} : { hint: t('train.observe.planned', { n: minutesPlanned }) })}
        startsWith={minutesUsed ? String(minutesUsed) : ''}
      />
    </>
  )
}
