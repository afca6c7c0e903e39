import { useState } from 'react'
import { keyId } from '#seal/key.ts'
import { worded } from '#ui/client/worded.tsx'
import { useLocale, useT } from '#ui/client/words.tsx'
import { Choice } from '#ui/components/choice/choice.tsx'
import { Form, type Saved } from '#ui/components/form/form.tsx'
import { formWords } from '#ui/words.ts'
import { savedByLine } from '../desk/recovery-line.tsx'
import type { Desk } from '../store/desk.ts'
import { now } from '../store/key-desk.ts'
import { firstWords, officeKeyOf } from '../store/own-key.ts'
import { OfficeLine } from './office-line.tsx'
import { officeNamed } from './office-stand.tsx'
import { useOwnSeats } from './own-seats.ts'
import { useSaying } from './use-saying.ts'

/** Why a key states of which office it is: it never did, the programme calls the office something else now, or its time is over or soon will be. */
export type StatesFor = 'none' | 'renamed' | 'soon' | 'over'

/**
 * The key of a sheet says of which office it is, and signs this officer's key: what is done where the sheet is made, for sheets that were made before, and
 * once more where what it said holds no longer, or not for long.
 */
export const StateOffice = ({ desk, why }: { desk: Desk; why: StatesFor }) => {
  const t = useT()
  const locale = useLocale()
  const saying = useSaying()
  const seats = useOwnSeats()
  const [chosen, setChosen] = useState<string | null>(null)
  const [first] = seats
  const sign = (values: FormData): Promise<Saved> => {
    const seat = seats.length > 1 ? seats[Number(chosen ?? Number.NaN)] : first
    if (!seat)
      return Promise.resolve({ kind: 'refused', faults: [{ field: 'seat', message: worded((t) => t('cases.offices.which-missing')) }] })
    return savedByLine(async (secret) => {
      const key = await officeKeyOf(secret, desk.open.kept.recovery)
      await saying(
        firstWords({ ...seat, key }, keyId(desk.key.record), now()),
        worded((t) => t('cases.offices.stated')),
      )
    })(values)
  }
  if (!first) return <p>{t('cases.offices.no-seat')}</p>
  return (
    <>
      <p>{t('cases.offices.own-states', { why })}</p>
      {seats.length === 1 && <p>{officeNamed(t, locale, first)}</p>}
      <Form onSave={sign} words={formWords(t, t('cases.offices.state-do'))}>
        {seats.length > 1 && (
          <Choice
            name="seat"
            label={t('cases.offices.which')}
            value={chosen}
            onChange={setChosen}
            options={seats.map((seat, at) => ({ id: String(at), label: officeNamed(t, locale, seat) }))}
          />
        )}
        <OfficeLine />
      </Form>
    </>
  )
}
