import { useT } from '#ui/client/words.tsx'
import { Button } from '#ui/components/button/button.tsx'
import type { PaymentOnce } from '../../domain/money/payments-of.ts'
import { useAct } from '../case/use-act.ts'
import type { ProofPartProps } from '../proof/proof-part.ts'
import { paymentLine } from './money-words.ts'
import { PaymentForm } from './payment-form.tsx'

type ChangePaymentProps = ProofPartProps & { readonly payment: PaymentOnce; readonly onDone: () => void }

/** Changes a payment, or takes it away. What stood twice is shown, and stands once after. */
export const ChangePayment = ({ desk, one, names, payment, onDone }: ChangePaymentProps) => {
  const t = useT()
  const { act, busy, notice } = useAct()
  const standing = one.file.payment.filter(({ id }) => id === payment.id)
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
