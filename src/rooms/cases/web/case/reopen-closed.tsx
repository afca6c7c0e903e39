import { keyId } from '#seal/key.ts'
import type { Ledger } from '#seal/ledger/ledger.ts'
import { useT } from '#ui/client/words.tsx'
import { Button } from '#ui/components/button/button.tsx'
import { useMeetings } from '../desk/use-desk.ts'
import { leadsFirst } from '../meeting/leads-first.ts'
import { useAct } from './use-act.ts'

/** For whoever leads the case before all others: the server says that it is closed to them, which no colleague can have done. */
export const ReopenClosed = ({ ledger }: { ledger: Ledger }) => {
  const t = useT()
  const { desk, meetings } = useMeetings()
  const { act, busy, notice } = useAct()
  if (!leadsFirst(ledger, keyId(desk.key.record))) return null
  return (
    <section className="desk-part">
      <h3>{t('cases.reopen.title')}</h3>
      <p>{t('cases.reopen.text')}</p>
      {notice}
      <Button busy={busy} onPress={() => act(() => meetings.reopen(ledger.ctx))}>
        {t('cases.reopen.do')}
      </Button>
    </section>
  )
}
