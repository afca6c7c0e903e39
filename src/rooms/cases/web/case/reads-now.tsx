import { keyId, readAloud } from '#seal/key.ts'
import type { Ledger } from '#seal/ledger/ledger.ts'
import { useLocale, useT } from '#ui/client/words.tsx'
import { lastWrittenIn } from '../../domain/last-written.ts'
import { useMeetings } from '../desk/use-desk.ts'
import { namedBy } from '../store/bring.ts'
import { momentIn } from './moment.ts'

/** Who reads a case that is to be recovered, by the last that is known of it here, and who reads a part of it alone: whoever recovers it puts themself in their place. */
export const ReadsNow = ({ ledger }: { ledger: Ledger }) => {
  const t = useT()
  const at = momentIn(useLocale(), lastWrittenIn(ledger))
  const { desk } = useMeetings()
  const own = keyId(desk.key.record)
  const { builders, apart } = namedBy(ledger)
  const lists = [
    { what: 'case', ids: builders },
    { what: 'part', ids: apart },
  ] as const
  return lists
    .filter(({ ids }) => ids.length > 0)
    .map(({ what, ids }) => (
      <div key={what}>
        <p>{t('cases.recover.reads-by', { what, at })}</p>
        <ul className="desk-list">
          {ids.map((id) => (
            <li key={id}>
              <code>{readAloud(id)}</code> {id === own && <strong>{t('cases.members.own')}</strong>}
            </li>
          ))}
        </ul>
      </div>
    ))
}
