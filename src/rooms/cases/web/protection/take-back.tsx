import { orNull } from '#ui/client/form-values.ts'
import { useNotice } from '#ui/client/notices.ts'
import { worded } from '#ui/client/worded.tsx'
import { useT } from '#ui/client/words.tsx'
import { Dialog } from '#ui/components/dialog/dialog.tsx'
import { Form, type Saved } from '#ui/components/form/form.tsx'
import { dialogWords, formWords } from '#ui/words.ts'
import { Consent } from '../../contract/protection/consent.ts'
import { savedOrRefused } from '../desk/seal-notice.tsx'
import { SealedArea } from '../desk/sealed-fields.tsx'
import { useMeetings } from '../desk/use-desk.ts'
import { withdrawConsent } from './consent-words.ts'
import type { OfConsentProps } from './of-person.ts'

const TakeBackForm = ({ desk, one, seen, today, onDone }: OfConsentProps) => {
  const t = useT()
  const say = useNotice()
  const { meetings } = useMeetings()
  const save = (values: FormData): Promise<Saved> => {
    const read = Consent.shape.withdrawn.unwrap().safeParse({ on: today, why: orNull(values, 'why') })
    if (!read.success)
      return Promise.resolve({ kind: 'refused', faults: [{ field: 'why', message: worded((t) => t('cases.consent.why-long')) }] })
    return savedOrRefused(async () => {
      await withdrawConsent(desk, one.kept.ctx, seen.consent, read.data)
      onDone()
      say({ text: worded((t) => t('cases.consent.withdrawn-said')) })
      void meetings.meet()
    })
  }
  return (
    <>
      <p>{t('cases.consent.withdraw-text')}</p>
      <Form onSave={save} words={formWords(t, t('cases.consent.withdraw-do'))}>
        <SealedArea name="why" rows={2} most={500} label={t('cases.consent.why')} hint={t('cases.consent.why-hint')} />
      </Form>
    </>
  )
}

/** Takes a consent back on the word of the person, who need not say why. The server is told at once. */
export const TakeBack = ({ seen, ...at }: Omit<OfConsentProps, 'seen'> & { readonly seen: OfConsentProps['seen'] | null }) => {
  const t = useT()
  const title = seen ? t('cases.consent.withdraw-title', { name: t('cases.consent.to-of', { to: seen.consent.content.to }) }) : ''
  return (
    <Dialog title={title} words={dialogWords(t)} isOpen={seen !== null} onClose={at.onDone}>
      {seen && <TakeBackForm {...at} seen={seen} />}
    </Dialog>
  )
}
