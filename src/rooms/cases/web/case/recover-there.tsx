import { useState } from 'react'
import type { Ledger } from '#seal/ledger/ledger.ts'
import { useT } from '#ui/client/words.tsx'
import { Button } from '#ui/components/button/button.tsx'
import { Form } from '#ui/components/form/form.tsx'
import { formWords } from '#ui/words.ts'
import { RecoveryLine, savedByLine } from '../desk/recovery-line.tsx'
import { useMeetings } from '../desk/use-desk.ts'
import { RecoverForm } from './recover-form.tsx'
import { useAct } from './use-act.ts'
import { useArrival } from './use-arrival.ts'

type Found = { readonly line: string; readonly cases: readonly string[] }

/** One of them: fetched and checked, and then recovered. Until that nothing of it is on the device. */
const OneThere = ({ ctx, line }: { ctx: string; line: string }) => {
  const t = useT()
  const { desk, meetings } = useMeetings()
  const { act, busy, notice } = useAct()
  const arrive = useArrival()
  const [ledger, setLedger] = useState<Ledger | null>(null)
  const isHere = desk.caseOf(ctx) !== undefined
  return (
    <li className="desk-part">
      <p>
        {t('cases.offered.code')} <code>{ctx.slice(0, 16)}</code>
      </p>
      {notice}
      {isHere && <p>{t('cases.there.here')}</p>}
      {ledger ? (
        <RecoverForm ledger={ledger} line={line} onDone={arrive} />
      ) : (
        !isHere && (
          <Button busy={busy} onPress={() => act(async () => setLedger(await meetings.fetchToRecover(ctx, line)))}>
            {t('cases.offered.fetch')}
          </Button>
        )
      )}
    </li>
  )
}

const ByLine = () => {
  const t = useT()
  const { meetings } = useMeetings()
  const [found, setFound] = useState<Found | null>(null)
  const look = savedByLine(async (line) => setFound({ line, cases: await meetings.recoverable(line) }))
  return (
    <>
      {found ? (
        <Button onPress={() => setFound(null)}>{t('cases.there.forget')}</Button>
      ) : (
        <Form asksToLeave={false} onSave={look} words={formWords(t, t('cases.there.look'))}>
          <RecoveryLine />
        </Form>
      )}
      <p role="status">{found ? t('cases.there.found', { n: found.cases.length }) : ''}</p>
      {found && found.cases.length > 0 && (
        <ul className="desk-persons">
          {found.cases.map((ctx) => (
            <OneThere key={ctx} ctx={ctx} line={found.line} />
          ))}
        </ul>
      )}
    </>
  )
}

/** For whoever holds the office's sheet and nothing else: the cases of the server that it opens, without a sealed copy and without ever having read them. */
export const RecoverThere = () => {
  const t = useT()
  const [isAsked, setAsked] = useState(false)
  return (
    <section className="desk-part">
      <h3>{t('cases.there.title')}</h3>
      <p>{t('cases.there.text')}</p>
      {isAsked ? <ByLine /> : <Button onPress={() => setAsked(true)}>{t('cases.there.begin')}</Button>}
    </section>
  )
}
