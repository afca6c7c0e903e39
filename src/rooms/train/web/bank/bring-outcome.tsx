import { RowFaults } from '#ui/client/row-faults.tsx'
import { useT } from '#ui/client/words.tsx'
import { Button } from '#ui/components/button/button.tsx'
import { LinkButton } from '#ui/components/link-button/link-button.tsx'
import type { ItemsOutcome } from '../../contract/bank.ts'

const SHOWN = 20

/** What a file would change, or changed. */
const Counts = ({ outcome: { imported, fresh, changed, unchanged, claimed, example, file } }: { outcome: ItemsOutcome }) => {
  const t = useT()
  const named = changed.slice(0, SHOWN).map(({ item }) => item)
  return (
    <>
      <p role="status">{t(imported ? 'train.bank.did' : 'train.bank.would', { file, fresh, changed: changed.length, unchanged })}</p>
      {changed.length > 0 && (
        <p>{t('train.bank.changed', { n: changed.length, items: named.join(', '), more: changed.length - named.length })}</p>
      )}
      {claimed > 0 && <p>{t('train.bank.claimed', { n: claimed })}</p>}
      {example && <p>{t('train.bank.is-example')}</p>}
    </>
  )
}

/** Something that no item holds, at its item and line. */
const Told = ({ sheet, row, message }: ItemsOutcome['told'][number]) => {
  const t = useT()
  return <li>{t('train.bank.told-line', { sheet, row, message: message[t.lang] })}</li>
}

type OutcomeProps = { outcome: ItemsOutcome; busy: boolean; bank: string; onImport: () => void }

/** What is wrong with a file, place by place; or what bringing it in does, and what of it no item holds. */
export const BringOutcome = ({ outcome, busy, bank, onImport }: OutcomeProps) => {
  const t = useT()
  const { faults, more, imported, file, fresh, changed, told, moreTold } = outcome
  return (
    <section aria-labelledby="outcome">
      <h2 id="outcome">{t('train.bank.outcome-of', { file })}</h2>
      {faults.length > 0 ? (
        <>
          <p role="alert">{t('train.bank.faults', { n: faults.length + more })}</p>
          <RowFaults faults={faults} caption={t('train.bank.faults-caption', { file })} />
        </>
      ) : (
        <Counts outcome={outcome} />
      )}
      {faults.length === 0 && !imported && fresh + changed.length > 0 && (
        <div className="training-actions">
          <Button tone="primary" busy={busy} onPress={onImport}>
            {t('train.bank.bring')}
          </Button>
        </div>
      )}
      {imported && (
        <div className="training-actions">
          <LinkButton href={bank}>{t('train.bank.to-bank')}</LinkButton>
        </div>
      )}
      {told.length > 0 && (
        <>
          <h3>{t('train.bank.told', { n: told.length + moreTold })}</h3>
          <ul>
            {told.map((one) => (
              <Told key={[one.sheet, one.row, one.code, one.value].join('|')} {...one} />
            ))}
          </ul>
        </>
      )}
    </section>
  )
}
