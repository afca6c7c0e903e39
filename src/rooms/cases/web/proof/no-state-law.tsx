import { useT } from '#ui/client/words.tsx'
import { type Charge, NewCharge } from '../../contract/proof.ts'

/** Of a charge that was taken under the protocols: nobody is charged under them. */
export const NoStateLaw = ({ charge }: { charge: Charge }) => {
  const t = useT()
  return NewCharge.safeParse(charge).success ? null : <p className="proof-unlawful">{t('cases.charge.no-state-law')}</p>
}
