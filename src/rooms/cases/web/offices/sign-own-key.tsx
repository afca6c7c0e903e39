import { keyId } from '#seal/key.ts'
import { vouchFor } from '#seal/office/vouch.ts'
import { useT } from '#ui/client/words.tsx'
import { worded } from '#ui/client/worded.tsx'
import { Form } from '#ui/components/form/form.tsx'
import { formWords } from '#ui/words.ts'
import { savedByLine } from '../desk/recovery-line.tsx'
import type { Desk } from '../store/desk.ts'
import { now } from '../store/key-desk.ts'
import { officeKeyOf } from '../store/own-key.ts'
import { OfficeLine } from './office-line.tsx'
import { StateOffice } from './state-office.tsx'
import { useOffices } from './use-offices.ts'
import { useSaying } from './use-saying.ts'

/** An officer's key that their own office has not signed: with the line of the sheet it does so now. */
export const SignOwnKey = ({ desk }: { desk: Desk }) => {
  const t = useT()
  const saying = useSaying()
  const { own, end, answersFor } = useOffices()
  const officer = keyId(desk.key.record)
  if (answersFor(officer).some(({ office, stands }) => office.isOwn && stands === 'holds')) return null
  return (
    <section className="desk-part">
      <h2>{t('cases.offices.sign-own')}</h2>
      {!own && <StateOffice desk={desk} why={end ? 'over' : 'none'} />}
      {own && (
        <>
          <p>{t('cases.offices.sign-own-text')}</p>
          <Form
            onSave={(values) =>
              savedByLine(async (secret) => {
                const key = await officeKeyOf(secret, desk.open.kept.recovery)
                await saying(
                  [vouchFor(key, own.record, { officer, since: now() })],
                  worded((t) => t('cases.offices.officer-signed')),
                )
              })(values)
            }
            words={formWords(t, t('cases.offices.sign-own-do'))}
          >
            <OfficeLine />
          </Form>
        </>
      )}
    </section>
  )
}
