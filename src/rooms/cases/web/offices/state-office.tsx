import { useState } from 'react'
import { keyId } from '#seal/key.ts'
import { useNotice } from '#ui/client/notices.ts'
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
import { useOffices } from './use-offices.ts'

/** The key of a sheet says of which office it is, and signs this officer's key: what is done where the sheet is made, for sheets that were made before. */
export const StateOffice = ({ desk }: { desk: Desk }) => {
  const t = useT()
  const locale = useLocale()
  const say = useNotice()
  const seats = useOwnSeats()
  const { meeting } = useOffices()
  const [chosen, setChosen] = useState<string | null>(null)
  const [first] = seats
  const sign = (values: FormData): Promise<Saved> => {
    const seat = seats.length > 1 ? seats[Number(chosen ?? Number.NaN)] : first
    if (!seat) return Promise.resolve({ kind: 'refused', faults: [{ field: 'seat', message: t('cases.offices.which-missing') }] })
    return savedByLine(t, async (secret) => {
      const key = await officeKeyOf(secret, desk.open.kept.recovery)
      await meeting.say(firstWords({ ...seat, key }, keyId(desk.key.record), now()))
      say({ text: t('cases.offices.stated') })
    })(values)
  }
  if (!first) return <p>{t('cases.offices.no-seat')}</p>
  return (
    <>
      <p>{t('cases.offices.own-none')}</p>
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
