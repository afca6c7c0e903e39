import { useState } from 'react'
import { orNull } from '#ui/client/form-values.ts'
import { useNotice } from '#ui/client/notices.ts'
import { useT } from '#ui/client/words.tsx'
import { Button } from '#ui/components/button/button.tsx'
import { Dialog } from '#ui/components/dialog/dialog.tsx'
import { Form, type Saved } from '#ui/components/form/form.tsx'
import { dialogWords, formWords } from '#ui/words.ts'
import { Consent } from '../../contract/protection/consent.ts'
import type { Protected } from '../../domain/protection/protection-file.ts'
import { savedOrRefused } from '../desk/seal-notice.tsx'
import { SealedArea } from '../desk/sealed-fields.tsx'
import { useMeetings } from '../desk/use-desk.ts'
import { withdrawConsent } from './consent-words.ts'
import type { OfPersonProps } from './of-person.ts'

type TakeBackProps = OfPersonProps & { readonly consent: Protected<'consent'> }

/** Takes a consent back on the word of the person, who need not say why. The server is told at once. */
export const TakeBack = ({ desk, one, consent, today }: TakeBackProps) => {
  const t = useT()
  const say = useNotice()
  const { meetings } = useMeetings()
  const [isAsking, setAsking] = useState(false)
  const { ctx } = one.kept
  const name = t('cases.consent.to-of', { to: consent.content.to })
  const save = (values: FormData): Promise<Saved> => {
    const read = Consent.shape.withdrawn.unwrap().safeParse({ on: today, why: orNull(values, 'why') })
    if (!read.success) return Promise.resolve({ kind: 'refused', faults: [{ field: 'why', message: t('cases.consent.why-long') }] })
    return savedOrRefused(async () => {
      await withdrawConsent(desk, ctx, consent, read.data)
      setAsking(false)
      say({ text: t('cases.consent.withdrawn-said') })
      void meetings.meet()
    })
  }
  return (
    <>
      <Button small tone="danger" onPress={() => setAsking(true)}>
        {t('cases.consent.withdraw', { name })}
      </Button>
      <Dialog title={t('cases.consent.withdraw-title', { name })} words={dialogWords(t)} isOpen={isAsking} onClose={() => setAsking(false)}>
        <p>{t('cases.consent.withdraw-text')}</p>
        <Form onSave={save} words={formWords(t, t('cases.consent.withdraw-do'))}>
          <SealedArea name="why" rows={2} most={500} label={t('cases.consent.why')} hint={t('cases.consent.why-hint')} />
        </Form>
      </Dialog>
    </>
  )
}
