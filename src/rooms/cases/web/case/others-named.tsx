import { keyId, readAloud } from '#seal/key.ts'
import type { Ledger } from '#seal/ledger/ledger.ts'
import { useT } from '#ui/client/words.tsx'
import { Button } from '#ui/components/button/button.tsx'
import { KeyOffice } from '../offices/key-office.tsx'
import { type Brought, keepBrought, namedBy } from '../store/bring.ts'
import type { Desk } from '../store/desk.ts'
import { useAct } from './use-act.ts'

type OthersNamedProps = { desk: Desk; ledger: Ledger; strangers: readonly string[]; onDone: (brought: Brought) => unknown }

/** A case that names people who are not known for it here: whoever they are would read, or recover, what is written into it. */
export const OthersNamed = ({ desk, ledger, strangers, onDone }: OthersNamedProps) => {
  const t = useT()
  const { act, busy, notice } = useAct()
  const [own, office] = [keyId(desk.key.record), keyId(desk.open.kept.recovery)]
  const { founder, builders, apart, recoveries } = namedBy(ledger)
  const facts: readonly (readonly [string, readonly string[]])[] = [
    [t('cases.other.founder'), [founder]],
    [t('cases.case.readers'), builders],
    [t('cases.case.part-readers'), apart],
    [t('cases.case.recovery'), recoveries],
  ]
  return (
    <section className="desk-part" role="alert">
      <h3>{t('cases.other.title')}</h3>
      <p>{t('cases.other.why')}</p>
      <dl className="desk-facts">
        {facts
          .filter(([, ids]) => ids.length > 0)
          .map(([name, ids]) => (
            <div key={name}>
              <dt>{name}</dt>
              {ids.map((id) => (
                <dd key={id}>
                  <code>{readAloud(id)}</code> {strangers.includes(id) && <strong>{t('cases.other.unknown')}</strong>}
                  {id === own && t('cases.members.own')}
                  {id === office && t('cases.other.own-recovery')} <KeyOffice id={id} />
                </dd>
              ))}
            </div>
          ))}
      </dl>
      {notice}
      <Button tone="danger" busy={busy} onPress={() => act(async () => onDone(await keepBrought(desk, ledger)))}>
        {t('cases.other.take')}
      </Button>
    </section>
  )
}
