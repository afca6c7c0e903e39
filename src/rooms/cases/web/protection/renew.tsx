import { keyId } from '#seal/key.ts'
import { useNotice } from '#ui/client/notices.ts'
import { worded } from '#ui/client/worded.tsx'
import { useT } from '#ui/client/words.tsx'
import { Dialog } from '#ui/components/dialog/dialog.tsx'
import { dialogWords } from '#ui/words.ts'
import { Consent } from '../../contract/protection/consent.ts'
import { renewalStarts } from '../../domain/protection/consents-before.ts'
import { useMeetings } from '../desk/use-desk.ts'
import { isWrittenSince, renewConsent } from './consent-words.ts'
import type { OfConsentProps } from './of-person.ts'
import { consentFields } from './person-fields.ts'
import { RecordForm } from './record-form.tsx'

const RenewForm = ({ desk, one, seen, today, onDone }: OfConsentProps) => {
  const t = useT()
  const say = useNotice()
  const { meetings } = useMeetings()
  const { content } = seen.consent
  const save = async (given: Consent) => {
    const stands = await renewConsent(desk, one.kept.ctx, { seen, given })
    onDone()
    say({ text: worded((t) => t('cases.consent.renewed-said', { stands })) })
    void meetings.meet()
  }
  return (
    <>
      <p>{t('cases.consent.renew-text')}</p>
      <div role="status">
        {isWrittenSince(one, seen, keyId(desk.key.record)) && <p className="protect-stop">{t('cases.consent.written-since')}</p>}
      </div>
      <RecordForm
        of="consent"
        schema={Consent}
        fields={consentFields(t)
          .filter((field) => field.name !== 'to')
          .map((field) => (field.name === 'given' && content.withdrawn ? { ...field, earliest: content.withdrawn.on } : field))}
        fixed={{ ...content, withdrawn: null }}
        given={renewalStarts(content, today)}
        save={t('cases.consent.renew-do')}
        onSave={save}
      />
    </>
  )
}

/** Writes down that somebody agrees anew to what they took back: what was explained and until when is asked, since the act goes ahead from then on. */
export const Renew = ({ seen, ...at }: Omit<OfConsentProps, 'seen'> & { readonly seen: OfConsentProps['seen'] | null }) => {
  const t = useT()
  const title = seen ? t('cases.consent.renew-title', { name: t('cases.consent.to-of', { to: seen.consent.content.to }) }) : ''
  return (
    <Dialog title={title} words={dialogWords(t)} isOpen={seen !== null} onClose={at.onDone}>
      {seen && <RenewForm {...at} seen={seen} />}
    </Dialog>
  )
}
