import { useState } from 'react'
import { useNotice } from '#ui/client/notices.ts'
import { useT } from '#ui/client/words.tsx'
import { Button } from '#ui/components/button/button.tsx'
import { Dialog } from '#ui/components/dialog/dialog.tsx'
import { dialogWords } from '#ui/words.ts'
import { Consent } from '../../contract/protection/consent.ts'
import { renewalStarts } from '../../domain/protection/consents-before.ts'
import type { Protected } from '../../domain/protection/protection-file.ts'
import { useMeetings } from '../desk/use-desk.ts'
import { renewConsent } from './consent-words.ts'
import type { OfPersonProps } from './of-person.ts'
import { consentFields } from './person-fields.ts'
import { RecordForm } from './record-form.tsx'

type RenewProps = OfPersonProps & { readonly consent: Protected<'consent'> }

/** Writes down that somebody agrees anew to what they took back: what was explained and until when is asked, since the act goes ahead from then on. */
export const Renew = ({ desk, one, consent, today }: RenewProps) => {
  const t = useT()
  const say = useNotice()
  const { meetings } = useMeetings()
  const [isAsking, setAsking] = useState(false)
  const name = t('cases.consent.to-of', { to: consent.content.to })
  const save = async (content: Consent) => {
    const isStopped = await renewConsent(desk, one.kept.ctx, consent, content)
    setAsking(false)
    say({ text: t('cases.consent.renewed-said', { stopped: isStopped ? 'yes' : 'no' }) })
    void meetings.meet()
  }
  return (
    <>
      <Button small onPress={() => setAsking(true)}>
        {t('cases.consent.renew', { name })}
      </Button>
      <Dialog title={t('cases.consent.renew-title', { name })} words={dialogWords(t)} isOpen={isAsking} onClose={() => setAsking(false)}>
        <p>{t('cases.consent.renew-text')}</p>
        <RecordForm
          of="consent"
          schema={Consent}
          fields={consentFields(t)
            .filter((field) => field.name !== 'to')
            .map((field) =>
              field.name === 'given' && consent.content.withdrawn ? { ...field, earliest: consent.content.withdrawn.on } : field,
            )}
          fixed={{ ...consent.content, withdrawn: null }}
          given={renewalStarts(consent.content, today)}
          save={t('cases.consent.renew-do')}
          onSave={save}
        />
      </Dialog>
    </>
  )
}
