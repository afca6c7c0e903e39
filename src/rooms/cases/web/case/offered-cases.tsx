import { useState } from 'react'
import { useGo } from '#ui/client/address.ts'
import { useProgramme } from '#ui/client/here.ts'
import { useT } from '#ui/client/words.tsx'
import { Button } from '#ui/components/button/button.tsx'
import { paths } from '../../contract/paths.ts'
import { useMeetings } from '../desk/use-desk.ts'
import type { Brought } from '../store/bring.ts'
import { OthersNamed } from './others-named.tsx'
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
    await go(paths.case({ programme, case: ctx }))
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

export const OfferedCases = () => {
  const t = useT()
  const { met } = useMeetings()
  if (met.offered.length === 0) return null
  return (
    <section className="desk-part">
      <h2>{t('cases.offered.title')}</h2>
      <p>{t('cases.offered.text')}</p>
      <ul className="desk-persons">
        {met.offered.map((ctx) => (
          <Offered key={ctx} ctx={ctx} />
        ))}
      </ul>
    </section>
  )
}
