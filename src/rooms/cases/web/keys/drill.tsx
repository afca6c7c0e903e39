import { useState } from 'react'
import { keyFrom, keyId } from '#seal/key.ts'
import { drill, recoveryKeyOf } from '#seal/ledger/recover.ts'
import { SealRefused } from '#seal/refused.ts'
import { fieldOf } from '#ui/client/form-values.ts'
import { useT } from '#ui/client/words.tsx'
import { Form } from '#ui/components/form/form.tsx'
import { TextField } from '#ui/components/text-field/text-field.tsx'
import { formWords } from '#ui/words.ts'
import { lineOf } from '../case/recover-form.tsx'
import { savedOrRefused } from '../desk/seal-notice.tsx'
import type { OpenDesk } from '../store/key-desk.ts'

/** Tries the recovery sheet on every case of this device and changes nothing: a sheet that nobody has tried is a hope. */
export const Drill = ({ open }: { open: OpenDesk }) => {
  const t = useT()
  const [tried, setTried] = useState<{ readonly cases: number; readonly times: number } | null>(null)
  const tryLine = (values: FormData) =>
    savedOrRefused(async () => {
      const secret = lineOf(fieldOf(values, 'line'))
      const { record } = await keyFrom(secret, open.kept.recovery)
      if (keyId(record) !== keyId(open.kept.recovery)) throw new SealRefused('seal.no-key', 'recovery')
      for (const { ledger } of open.cases) await drill(ledger, await recoveryKeyOf(ledger, secret))
      setTried((before) => ({ cases: open.cases.length, times: (before?.times ?? 0) + 1 }))
    })
  return (
    <section className="desk-part">
      <h2>{t('cases.drill.title')}</h2>
      <p>{t('cases.drill.text')}</p>
      <Form key={tried?.times} onSave={tryLine} words={formWords(t, t('cases.drill.do'))}>
        <TextField
          name="line"
          autoComplete="off"
          spellCheck="false"
          label={t('cases.recover.line')}
          hint={t('cases.recover.line-hint')}
          required
        />
      </Form>
      <p role="status">{tried === null ? '' : t('cases.drill.done', { n: tried.cases })}</p>
    </section>
  )
}
