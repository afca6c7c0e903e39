import { useState } from 'react'
import { drill, recoveryKeyOf } from '#seal/ledger/recover.ts'
import { useT } from '#ui/client/words.tsx'
import { Form } from '#ui/components/form/form.tsx'
import { formWords } from '#ui/words.ts'
import { RecoveryLine, savedByLine } from '../desk/recovery-line.tsx'
import type { OpenDesk } from '../store/desk-state.ts'
import { officeKeyOf } from '../store/own-key.ts'

/** Tries the recovery sheet on every case of this device and changes nothing: a sheet that nobody has tried is a hope. */
export const Drill = ({ open }: { open: OpenDesk }) => {
  const t = useT()
  const [tried, setTried] = useState<{ readonly cases: number; readonly times: number } | null>(null)
  const tryLine = savedByLine(async (secret) => {
    await officeKeyOf(secret, open.kept.recovery)
    for (const { ledger } of open.cases) await drill(ledger, await recoveryKeyOf(ledger, secret))
    setTried((before) => ({ cases: open.cases.length, times: (before?.times ?? 0) + 1 }))
  })
  return (
    <section className="desk-part">
      <h2>{t('cases.drill.title')}</h2>
      <p>{t('cases.drill.text')}</p>
      <Form asksToLeave={false} key={tried?.times} onSave={tryLine} words={formWords(t, t('cases.drill.do'))}>
        <RecoveryLine />
      </Form>
      <p role="status">{tried === null ? '' : t('cases.drill.done', { n: tried.cases })}</p>
    </section>
  )
}
