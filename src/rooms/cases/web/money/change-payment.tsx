import { useT } from '#ui/client/words.tsx'
import { Button } from '#ui/components/button/button.tsx'
import type { Things } from '../../domain/case-file.ts'
import type { PaymentOnce } from '../../domain/money/payments-of.ts'
import { useAct } from '../case/use-act.ts'
import type { ProofPartProps } from '../proof/proof-part.ts'
import { paymentLine } from './money-words.ts'
import { PaymentForm } from './payment-form.tsx'

/** A payment as it stood when its form was opened: what somebody else writes since stands beside what is saved. */
export type ChangedPayment = { readonly payment: PaymentOnce; readonly standing: Things<'payment'> }
type ChangePaymentProps = ProofPartProps & ChangedPayment & { readonly onDone: () => void }

/** Changes a payment, or takes it away. What stood twice is shown, and stands once after. */
export const ChangePayment = ({ desk, one, names, payment, standing, onDone }: ChangePaymentProps) => {
  const t = useT()
  const { act, busy, notice } = useAct()
  const write = async (content: PaymentOnce['content'] | null) => {
    await desk.change(one.kept.ctx, 'payment', { standing, content })
    onDone()
  }
  return (
    <>
      {payment.isTwice && (
        <div className="money-versions">
          <p>{t('cases.money.twice-text')}</p>
          <ul>
            {standing.map(({ version, content }) => (
              <li key={version}>{paymentLine(t, names, content)}</li>
            ))}
          </ul>
        </div>
      )}
      <PaymentForm file={one.file} payment={payment.written} save={t('cases.group.save')} onSave={write} />
      {notice}
      <Button tone="danger" busy={busy} onPress={() => act(() => write(null))}>
        {t('cases.money.remove')}
      </Button>
    </>
  )
}
