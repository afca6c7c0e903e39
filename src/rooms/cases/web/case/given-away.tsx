import { keyId } from '#seal/key.ts'
import { inForceOf } from '#seal/ledger/readers.ts'
import { useT } from '#ui/client/words.tsx'
import { readersNow } from '../../domain/readers.ts'
import type { CasePartProps } from './at-case.tsx'

/** That this key reads the case no longer and writes nothing in it: said when a page of it is opened, and not first when somebody saves. */
export const GivenAway = ({ desk, one: { ledger } }: Pick<CasePartProps, 'desk' | 'one'>) => {
  const t = useT()
  const inForce = inForceOf(ledger, ledger.ctx)
  if (readersNow(inForce).holders.some((record) => keyId(record) === keyId(desk.key.record))) return null
  const how = inForce.some(({ byRecovery }) => byRecovery) ? 'recovery' : 'removed'
  return (
    <p className="desk-careful" role="note">
      {t('cases.given-away', { how })}
    </p>
  )
}
