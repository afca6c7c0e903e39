import { useState } from 'react'
import { useT } from '#ui/client/words.tsx'
import { Button } from '#ui/components/button/button.tsx'
import { NumberField } from '#ui/components/number-field/number-field.tsx'
import { ATTENDANCE_MARKS, type AttendanceMark, type RollLine } from '../../contract/attendance.ts'

export type Tapped = { readonly pseudonym: string; readonly mark: AttendanceMark; readonly minutes: number }
type TapProps = {
  person: RollLine
  halfDay: string
  /** What was tapped and is not kept yet. */
  waiting: Tapped | undefined
  onTap: (tapped: Tapped) => void
}

/** What a person is called here: by name where it is seen, else by pseudonym alone. */
export const PersonName = ({ person }: { person: RollLine }) => (
  <span className="training-person">
    <strong>{person.name ?? person.pseudonym}</strong>
    <span className="training-soft">
      {person.name === null ? '' : `${person.pseudonym} · `}
      {person.office}
    </span>
  </span>
)

/** One tap says who was there; who came late or left early is asked by how many minutes. */
export const TapMarks = ({ person, halfDay, waiting, onTap }: TapProps) => {
  const t = useT()
  const [asked, setAsked] = useState<'late' | 'left' | null>(null)
  const [minutes, setMinutes] = useState<number | null>(null)
  const kept = person.marks.find((one) => one.halfDay === halfDay)
  const shown = waiting?.mark ?? kept?.mark
  const { pseudonym } = person
  const tap = (mark: AttendanceMark) => {
    if (mark === 'late' || mark === 'left') return setAsked(mark)
    setAsked(null)
    onTap({ pseudonym, mark, minutes: 0 })
  }
  const timed = waiting ?? kept
  return (
    <div className="training-marks" role="group" aria-label={t('train.roll.marks-of', { name: person.name ?? pseudonym })}>
      {ATTENDANCE_MARKS.map((mark) => (
        <button key={mark} type="button" className="training-tap" aria-pressed={(asked ?? shown) === mark} onClick={() => tap(mark)}>
          {t(`train.roll.mark.${mark}`)}
          {timed?.mark === mark && timed.minutes > 0 && asked === null && ` ${t('train.roll.minutes', { n: timed.minutes })}`}
        </button>
      ))}
      {waiting && <span role="status">{t('train.roll.not-kept')}</span>}
      {asked && (
        <div className="training-minutes">
          <NumberField
            label={t('train.roll.how-many', { mark: asked })}
            unit={t('train.roll.minutes-unit')}
            onChange={(read) => setMinutes(read.kind === 'number' ? read.value : null)}
          />
          <Button
            small
            tone="primary"
            disabledBecause={minutes === null || minutes < 1 ? t('train.roll.minutes-first') : undefined}
            onPress={() => {
              onTap({ pseudonym, mark: asked, minutes: Math.round(minutes ?? 0) })
              setAsked(null)
            }}
          >
            {t('train.roll.minutes-save')}
          </Button>
        </div>
      )}
    </div>
  )
}
