import { readAloud } from '#seal/key.ts'
import { fieldOf } from '#ui/client/form-values.ts'
import { useNotice } from '#ui/client/notices.ts'
import type { Fault } from '#ui/components/form/faults.ts'
import { worded } from '#ui/client/worded.tsx'
import { useLocale, useT } from '#ui/client/words.tsx'
import { Button } from '#ui/components/button/button.tsx'
import { Form, type Saved } from '#ui/components/form/form.tsx'
import { Status } from '#ui/components/status/status.tsx'
import { formWords } from '#ui/words.ts'
import type { GivenTally } from '../../domain/counts/summed.ts'
import { typedFingerprint } from '../../domain/typed-fingerprint.ts'
import { momentIn } from '../case/moment.ts'
import { savedOrRefused } from '../desk/seal-notice.tsx'
import { SealedField } from '../desk/sealed-fields.tsx'
import { useMeetings } from '../desk/use-desk.ts'
import { acceptSender, isForOffice } from './received-tallies.ts'
import type { Received } from './use-received.ts'
import type { CountingFor } from './send-tally.ts'

type ReceivedPartProps = { readonly received: Received; readonly of: CountingFor }

const Line = ({ given, received, of }: ReceivedPartProps & { given: GivenTally }) => {
  const t = useT()
  const locale = useLocale()
  const stand =
    given.tally.country !== of.country
      ? 'other-country'
      : !isForOffice(given.tally, of)
        ? 'other-office'
        : received.accepted.includes(given.from)
          ? 'accepted'
          : 'waiting'
  return (
    <li>
      {t('cases.counts.received-line', { at: momentIn(locale, given.at) })} <code>{readAloud(given.from)}</code>
      <br />
      <Status stand={stand === 'accepted' ? 'done' : stand === 'waiting' ? 'open' : 'stopped'}>{t(`cases.counts.${stand}`)}</Status>
    </li>
  )
}

/** Whose tallies count is typed and never pressed: the fingerprint that an officer read out, held against those that came. */
const Accept = ({ received }: Pick<ReceivedPartProps, 'received'>) => {
  const t = useT()
  const say = useNotice()
  const { desk } = useMeetings()
  const accept = async (values: FormData): Promise<Saved> => {
    const id = typedFingerprint(fieldOf(values, 'sender'))
    const fault = (message: Fault['message']): Saved => ({ kind: 'refused', faults: [{ field: 'sender', message }] })
    if (id === undefined) return fault(worded((t) => t('cases.find.misread')))
    if (!received.tallies.some(({ from }) => from === id)) return fault(worded((t) => t('cases.counts.accept-nobody')))
    return savedOrRefused(async () => {
      await acceptSender(desk, id)
      await received.again()
      say({ text: worded((t) => t('cases.counts.accepted-now')) })
    })
  }
  return (
    <Form onSave={accept} words={formWords(t, t('cases.counts.accept-do'))}>
      <SealedField name="sender" label={t('cases.counts.accept')} hint={t('cases.find.hint')} required />
    </Form>
  )
}

/** Tallies that officers sent to this head, and whether they are added. */
export const ReceivedPart = ({ received, of }: ReceivedPartProps) => {
  const t = useT()
  const { meetings, met } = useMeetings()
  const { tallies } = received
  return (
    <section className="counts-section">
      <h2>{t('cases.counts.received')}</h2>
      <p>{t('cases.counts.received-text')}</p>
      <Button busy={met.busy} onPress={() => void meetings.meet()}>
        {t('cases.counts.fetch')}
      </Button>
      {tallies.length === 0 ? (
        <p>{t('cases.counts.received-none', { year: String(of.year) })}</p>
      ) : (
        <>
          <ul className="desk-list">
            {tallies.map((given) => (
              <Line key={`${given.from} ${given.at}`} given={given} received={received} of={of} />
            ))}
          </ul>
          <Accept received={received} />
        </>
      )}
    </section>
  )
}
