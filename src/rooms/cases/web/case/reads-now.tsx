import { keyId, readAloud } from '#seal/key.ts'
import type { Ledger } from '#seal/ledger/ledger.ts'
import { useT } from '#ui/client/words.tsx'
import { useMeetings } from '../desk/use-desk.ts'
import { namedBy } from '../store/bring.ts'

/** Who reads a case that is to be recovered: whoever recovers it puts themself in their place. */
export const ReadsNow = ({ ledger }: { ledger: Ledger }) => {
  const t = useT()
  const { desk } = useMeetings()
  const own = keyId(desk.key.record)
  return (
    <>
      <p>{t('cases.recover.reads-now')}</p>
      <ul className="desk-list">
        {namedBy(ledger).readers.map((id) => (
          <li key={id}>
            <code>{readAloud(id)}</code> {id === own && <strong>{t('cases.members.own')}</strong>}
          </li>
        ))}
      </ul>
    </>
  )
}
