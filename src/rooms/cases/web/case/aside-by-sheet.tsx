import type { Version } from '#seal/ledger/opened.ts'
import { useT } from '#ui/client/words.tsx'
import { Disclosure } from '#ui/components/disclosure/disclosure.tsx'
import { Form } from '#ui/components/form/form.tsx'
import { formWords } from '#ui/words.ts'
import { savedByLine, RecoveryLine } from '../desk/recovery-line.tsx'
import { asideByRecovery } from '../store/bring.ts'
import type { OpenCase } from '../store/open-case.ts'

type AsideBySheetProps = { readonly one: OpenCase; readonly n: number; readonly onRead: (versions: readonly Version[]) => void }

/** What was set aside and is sealed to others is read by the office's sheet. It changes nothing of who reads the case. */
export const AsideBySheet = ({ one, n, onRead }: AsideBySheetProps) => {
  const t = useT()
  const read = savedByLine(async (secret) => onRead(await asideByRecovery(one, secret)))
  return (
    <Disclosure level={3} title={t('cases.aside.closed', { n })}>
      <p>{t('cases.aside.closed-text')}</p>
      <Form asksToLeave={false} onSave={read} words={formWords(t, t('cases.aside.closed-do'))}>
        <RecoveryLine />
      </Form>
    </Disclosure>
  )
}
