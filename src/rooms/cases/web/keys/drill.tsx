import { useState } from 'react'
import { openLedger } from '#seal/ledger/opened.ts'
import { recoveryKeyOf } from '#seal/ledger/recover.ts'
import { fieldOf } from '#ui/client/form-values.ts'
import { useT } from '#ui/client/words.tsx'
import { Form } from '#ui/components/form/form.tsx'
import { TextField } from '#ui/components/text-field/text-field.tsx'
import { formWords } from '#ui/words.ts'
import { lineOf } from '../case/recover-form.tsx'
import { savedOrRefused } from '../desk/seal-notice.tsx'
import type { OpenDesk } from '../store/desk.ts'

/** Tries the recovery sheet on every case of this device and changes nothing: a sheet that nobody has tried is a hope. */
export const Drill = ({ open }: { open: OpenDesk }) => {
  const t = useT()
  const [tried, setTried] = useState<number | null>(null)
  const drill = (values: FormData) => {
    setTried(null)
    return savedOrRefused(async () => {
      const secret = lineOf(fieldOf(values, 'line'))
      for (const { ledger } of open.cases) await openLedger(ledger, await recoveryKeyOf(ledger, secret))
      setTried(open.cases.length)
    })
  }
  return (
    <section className="desk-part">
      <h2>{t('cases.drill.title')}</h2>
      <p>{t('cases.drill.text')}</p>
      <Form onSave={drill} words={formWords(t, t('cases.drill.do'))}>
        <TextField
          name="line"
          autoComplete="off"
          spellCheck="false"
          label={t('cases.recover.line')}
          hint={t('cases.recover.line-hint')}
          required
        />
      </Form>
      <p role="status">{tried === null ? '' : t('cases.drill.done', { n: tried })}</p>
    </section>
  )
}
