import { keyId, readAloud } from '#seal/key.ts'
import type { Ledger } from '#seal/ledger/ledger.ts'
import { useT } from '#ui/client/words.tsx'
import { Button } from '#ui/components/button/button.tsx'
import { type Brought, keepBrought, recoveriesOf } from '../store/bring.ts'
import type { Desk } from '../store/desk.ts'

type OtherRecoveryProps = { desk: Desk; ledger: Ledger; onDone: (brought: Brought) => unknown }

/** A case that is new here, is sealed to this officer and is recovered by somebody else: whoever that is would read what is written into it. */
export const OtherRecovery = ({ desk, ledger, onDone }: OtherRecoveryProps) => {
  const t = useT()
  const take = async () => onDone(await keepBrought(desk, ledger))
  const facts = [
    [t('cases.other.founder'), [keyId(ledger.begin.entry.founder)]],
    [t('cases.case.recovery'), recoveriesOf(ledger)],
    [t('cases.other.own-recovery'), [keyId(desk.open.kept.recovery)]],
  ] as const
  return (
    <section className="desk-part" role="alert">
      <h3>{t('cases.other.title')}</h3>
      <p>{t('cases.other.why')}</p>
      <dl className="desk-facts">
        {facts.map(([name, ids]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              {ids.map((id) => (
                <code key={id}>{readAloud(id)}</code>
              ))}
            </dd>
          </div>
        ))}
      </dl>
      <Button tone="danger" onPress={() => void take()}>
        {t('cases.other.take')}
      </Button>
    </section>
  )
}
