import { useState } from 'react'
import { keyId } from '#seal/key.ts'
import { useNotice } from '#ui/client/notices.ts'
import { worded } from '#ui/client/worded.tsx'
import { useT } from '#ui/client/words.tsx'
import { Button } from '#ui/components/button/button.tsx'
import { Disclosure } from '#ui/components/disclosure/disclosure.tsx'
import type { FoundKey } from '../../contract/operations.ts'
import { useAct } from '../case/use-act.ts'
import { useMeetings } from '../desk/use-desk.ts'
import { FindReader, FoundReader } from '../members/find-reader.tsx'
import type { Desk } from '../store/desk.ts'
import { type CountingFor, sendTally } from './send-tally.ts'

type SendPartProps = { readonly desk: Desk; readonly of: CountingFor; readonly onSent: () => void }

const ToHead = ({ desk, of, onSent }: SendPartProps) => {
  const t = useT()
  const say = useNotice()
  const { meetings } = useMeetings()
  const { act, busy, notice } = useAct()
  const [found, setFound] = useState<FoundKey | null>(null)
  const refuse = (id: string) => (id === keyId(desk.key.record) ? worded((t) => t('cases.counts.send-own')) : undefined)
  if (!found) return <FindReader refuse={refuse} onFound={setFound} />
  const send = async () => {
    await sendTally(desk, of, found.record)
    await meetings.meet()
    setFound(null)
    onSent()
    say({ text: worded((t) => t('cases.counts.sent', { year: String(of.year) })) })
  }
  return (
    <>
      <FoundReader found={found} />
      {notice}
      <Button tone="primary" busy={busy} onPress={() => act(send)}>
        {t('cases.counts.send-do', { year: String(of.year) })}
      </Button>
    </>
  )
}

/** The tally of a year goes, sealed, to the head of the office, found by the fingerprint that they read out. */
export const SendPart = (props: SendPartProps) => {
  const t = useT()
  return (
    <Disclosure level={2} title={t('cases.counts.send')}>
      <div className="counts-section">
        <p>{t('cases.counts.send-text')}</p>
        <ToHead {...props} />
      </div>
    </Disclosure>
  )
}
