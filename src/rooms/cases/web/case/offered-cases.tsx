import { useState } from 'react'
import { useGo } from '#ui/client/address.ts'
import { useProgramme } from '#ui/client/here.ts'
import { useLocale, useT } from '#ui/client/words.tsx'
import { Button } from '#ui/components/button/button.tsx'
import { paths } from '../../contract/paths.ts'
import { TroubleNotice } from '../desk/trouble-notice.tsx'
import { useMeetings } from '../desk/use-desk.ts'
import type { Brought } from '../store/bring.ts'
import { readsBuilding } from '../store/protect.ts'
import { OthersNamed } from './others-named.tsx'
import { momentIn } from './moment.ts'
import { useAct } from './use-act.ts'

/** A case that a colleague gave to this officer, or that they keep on another device: fetched when they ask for it. */
const Offered = ({ ctx }: { ctx: string }) => {
  const t = useT()
  const go = useGo()
  const { code: programme } = useProgramme()
  const { desk, meetings } = useMeetings()
  const { act, busy, notice } = useAct()
  const [came, setCame] = useState<Brought | null>(null)
  const arrived = async (brought: Brought) => {
    setCame(brought)
    if (brought.kind !== 'brought') return
    await meetings.keep(ctx)
    const one = desk.caseOf(ctx)
    await go(paths[one && !readsBuilding(one) ? 'protection' : 'case']({ programme, case: ctx }))
  }
  return (
    <li className="desk-part">
      <code>{ctx.slice(0, 16)}</code>
      {notice}
      {came?.kind === 'others-named' ? (
        <OthersNamed desk={desk} ledger={came.ledger} strangers={came.strangers} onDone={arrived} />
      ) : (
        <Button busy={busy} onPress={() => act(async () => arrived(await meetings.fetch(ctx)))}>
          {t('cases.offered.fetch')}
        </Button>
      )}
    </li>
  )
}

/** When the server was last seen, and what it has for this officer that is not here. */
export const OfferedCases = () => {
  const t = useT()
  const locale = useLocale()
  const { meetings, met } = useMeetings()
  return (
    <section className="desk-part">
      <h2>{t('cases.offered.title')}</h2>
      {met.trouble && <TroubleNotice trouble={met.trouble} />}
      <p role="status">
        {t('cases.offered.stands', { reach: met.reach, n: met.offered.length, at: met.metAt === null ? '' : momentIn(locale, met.metAt) })}
      </p>
      {met.offered.length > 0 && (
        <>
          <p>{t('cases.offered.text')}</p>
          <ul className="desk-persons">
            {met.offered.map((ctx) => (
              <Offered key={ctx} ctx={ctx} />
            ))}
          </ul>
        </>
      )}
      <Button busy={met.busy} onPress={() => void meetings.meet()}>
        {t('cases.server.meet')}
      </Button>
    </section>
  )
}
