import { useT } from '#ui/client/words.tsx'
import { Button } from '#ui/components/button/button.tsx'
import { Disclosure } from '#ui/components/disclosure/disclosure.tsx'
import { type Flow, type PaymentOnce } from '../../domain/money/payments-of.ts'
import { trailsFrom } from '../../domain/money/trails.ts'
import { victimLedger } from '../../domain/money/victim-ledger.ts'
import type { CaseNames } from '../proof/case-names.ts'
import { LedgerTables } from './ledger-tables.tsx'
import { TrailList } from './trail-list.tsx'

type VictimPartProps = {
  readonly victim: string
  readonly payments: readonly PaymentOnce[]
  readonly flows: readonly Flow[]
  readonly names: CaseNames
  readonly onPrint: () => void
}

const Trails = ({ victim, flows, names }: VictimPartProps) => {
  const t = useT()
  const { trails, isCut } = trailsFrom(flows, victim)
  if (trails.length === 0 && !isCut) return <p>{t('cases.money.no-trail')}</p>
  return (
    <>
      <p>{t('cases.money.trail-text')}</p>
      {isCut && <p>{t('cases.money.trail-cut')}</p>}
      <ul className="money-trails">
        {trails.map((trail) => (
          <li key={trail.map(({ id }) => id).join(' ')}>
            <TrailList trail={trail} names={names} />
          </li>
        ))}
      </ul>
    </>
  )
}

/** One victim: where what they paid went, and their ledger, to be printed. */
export const VictimPart = (props: VictimPartProps) => {
  const t = useT()
  const { victim, payments, names, onPrint } = props
  const person = names.person(victim)
  const ledger = victimLedger(payments, victim)
  return (
    <section className="money-part" aria-label={person}>
      <h3>{person}</h3>
      <Disclosure level={4} title={t('cases.money.trail', { person })} startsOpen>
        <Trails {...props} />
      </Disclosure>
      <h4>{t('cases.money.ledger', { person })}</h4>
      {ledger.lines.length === 0 ? (
        <p>{t('cases.money.ledger-none')}</p>
      ) : (
        <>
          <LedgerTables ledger={ledger} names={names} isWhole={false} />
          <div>
            <Button icon="print" onPress={onPrint}>
              {t('cases.money.ledger-print', { person })}
            </Button>
          </div>
        </>
      )}
    </section>
  )
}
