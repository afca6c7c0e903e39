import { useState } from 'react'
import type { Withdrawable } from '#seal/office/withdraw.ts'
import { withdraw, Withdrawal } from '#seal/office/withdraw.ts'
import { trimmedOf } from '#ui/client/form-values.ts'
import { worded } from '#ui/client/worded.tsx'
import { useT } from '#ui/client/words.tsx'
import { Button } from '#ui/components/button/button.tsx'
import { Dialog } from '#ui/components/dialog/dialog.tsx'
import { Form, type Saved } from '#ui/components/form/form.tsx'
import { dialogWords, formWords } from '#ui/words.ts'
import { savedByLine } from '../desk/recovery-line.tsx'
import { SealedField } from '../desk/sealed-fields.tsx'
import type { Desk } from '../store/desk.ts'
import { now } from '../store/key-desk.ts'
import { officeKeyOf } from '../store/own-key.ts'
import { OfficeLine } from './office-line.tsx'
import { useSaying } from './use-saying.ts'

type WithdrawProps = { readonly desk: Desk; readonly of: Withdrawable; readonly title: string }

/** The own office answers no longer for what it signed: with a reason, and with the line of its sheet. */
export const WithdrawWord = ({ desk, of, title }: WithdrawProps) => {
  const t = useT()
  const saying = useSaying()
  const [open, setOpen] = useState(false)
  const take = (values: FormData): Promise<Saved> => {
    const why = Withdrawal.shape.why.safeParse(trimmedOf(values, 'why'))
    if (!why.success)
      return Promise.resolve({ kind: 'refused', faults: [{ field: 'why', message: worded((t) => t('cases.offices.why-missing')) }] })
    return savedByLine(async (secret) => {
      const key = await officeKeyOf(secret, desk.open.kept.recovery)
      await saying(
        [withdraw(key, of, { why: why.data, at: now() })],
        worded((t) => t('cases.offices.withdrawal-done')),
      )
      setOpen(false)
    })(values)
  }
  return (
    <>
      <Button small tone="quiet" onPress={() => setOpen(true)}>
        {title}
      </Button>
      <Dialog title={title} words={dialogWords(t)} isOpen={open} onClose={() => setOpen(false)}>
        <p>{t('cases.offices.withdraw-text')}</p>
        <Form onSave={take} words={formWords(t, t('cases.offices.withdraw'))}>
          <SealedField name="why" label={t('cases.offices.why')} hint={t('cases.offices.why-hint')} required />
          <OfficeLine />
        </Form>
      </Dialog>
    </>
  )
}
