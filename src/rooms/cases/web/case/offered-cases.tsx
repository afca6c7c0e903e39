import { useState } from 'react'
import { useLocale, useT } from '#ui/client/words.tsx'
import { Button } from '#ui/components/button/button.tsx'
import { TroubleNotice } from '../desk/trouble-notice.tsx'
import { useMeetings } from '../desk/use-desk.ts'
import type { Brought } from '../store/bring.ts'
import { OthersNamed } from './others-named.tsx'
import { RecoverForm } from './recover-form.tsx'
import { momentIn } from './moment.ts'
import { RecoverThere } from './recover-there.tsx'
import { useAct } from './use-act.ts'
import { useArrival } from './use-arrival.ts'

/** A case that a colleague gave to this officer, or that they keep on another device: fetched when they ask for it. */
const Offered = ({ ctx, n, of }: { ctx: string; n: number; of: number }) => {
  const t = useT()
  const { desk, meetings } = useMeetings()
  const { act, busy, notice } = useAct()
  const [came, setCame] = useState<Brought | null>(null)
  const arrive = useArrival()
  const arrived = async (brought: Brought) => {
    setCame(brought)
    await arrive(brought)
  }
  return (
    <li className="desk-part">
      <p>
        <strong>{t('cases.offered.one', { n, of })}</strong>
        <br />
        {t('cases.offered.code')} <code>{ctx.slice(0, 16)}</code>
      </p>
      {notice}
      <p role="status">{t('cases.offered.came', { came: came?.kind.replaceAll('-', '_') ?? 'nothing' })}</p>
      {came?.kind === 'others-named' && <OthersNamed desk={desk} ledger={came.ledger} strangers={came.strangers} onDone={arrived} />}
      {came?.kind === 'sealed-to-others' && <RecoverForm ledger={came.ledger} onDone={arrived} />}
      {came === null && (
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
            {met.offered.map((ctx, at) => (
              <Offered key={ctx} ctx={ctx} n={at + 1} of={met.offered.length} />
            ))}
          </ul>
        </>
      )}
      <Button busy={met.busy} onPress={() => void meetings.meet()}>
        {t('cases.server.meet')}
      </Button>
      <RecoverThere />
    </section>
  )
}
