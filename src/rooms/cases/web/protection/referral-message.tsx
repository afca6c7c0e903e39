import { useCallback, useEffect, useState } from 'react'
import { useNotice } from '#ui/client/notices.ts'
import { worded } from '#ui/client/worded.tsx'
import { useT } from '#ui/client/words.tsx'
import { Button } from '#ui/components/button/button.tsx'
import { Dialog } from '#ui/components/dialog/dialog.tsx'
import { dialogWords } from '#ui/words.ts'
import type { Service } from '../../contract/protection/service.ts'
import type { ProtectionFile } from '../../domain/protection/protection-file.ts'
import { isTakenBack } from '../../domain/protection/taken-back.ts'
import { SafeContactLines } from './contact-part.tsx'
import '../safeguards/gate-sheet.css'

type MessageProps = {
  readonly code: string
  readonly service: Service
  readonly person: string
  readonly protection: ProtectionFile
}

/** The message on paper, printed as soon as it is there and gone afterwards. */
const MessageSheet = ({ text, onDone }: { text: string; onDone: () => void }) => {
  useEffect(() => {
    addEventListener('afterprint', onDone)
    print()
    return () => removeEventListener('afterprint', onDone)
  }, [onDone])
  return (
    <section className="gate-sheet">
      <p className="protect-words">{text}</p>
    </section>
  )
}

/**
 * What goes to the service: a code and what is asked for, and nothing of who it is for or what happened to them. It is not given out where the person took back
 * their consent to be referred, be it while it is in sight.
 */
export const ReferralMessage = ({ code, service, person, protection }: MessageProps) => {
  const t = useT()
  const say = useNotice()
  const [isOpen, setOpen] = useState(false)
  const [isPrinted, setPrinted] = useState(false)
  const isStopped = isTakenBack(protection, person, 'referral')
  const done = useCallback(() => setPrinted(false), [])
  const text = t('cases.referral.message', { code, service: service.name, need: t('cases.need.of', { need: service.kind }) })
  const copy = () => void navigator.clipboard.writeText(text).then(() => say({ text: worded((t) => t('cases.referral.copied')) }))
  const onPaper = () => {
    setOpen(false)
    setPrinted(true)
  }
  return (
    <>
      <Button small onPress={() => setOpen(true)}>
        {t('cases.referral.show-message', { code })}
      </Button>
      <Dialog title={t('cases.referral.message-title')} words={dialogWords(t)} isOpen={isOpen} onClose={() => setOpen(false)}>
        <SafeContactLines protection={protection} person={person} />
        {isStopped ? (
          <p role="status" className="protect-stop">
            {t('cases.referral.stopped')}
          </p>
        ) : (
          <>
            <p>{t('cases.referral.message-text')}</p>
            <p className="protect-words protect-message">{text}</p>
            <div className="desk-actions">
              <Button onPress={copy}>{t('cases.referral.copy')}</Button>
              <Button icon="print" onPress={onPaper}>
                {t('cases.referral.print')}
              </Button>
            </div>
          </>
        )}
      </Dialog>
      {isPrinted && !isStopped && <MessageSheet text={text} onDone={done} />}
    </>
  )
}
