import { useState } from 'react'
import { useNotice } from '#ui/client/notices.ts'
import { worded } from '#ui/client/worded.tsx'
import { useT } from '#ui/client/words.tsx'
import { Disclosure } from '#ui/components/disclosure/disclosure.tsx'
import { custodyBreaks } from '../../domain/custody-breaks.ts'
import { chainOf } from '../../domain/custody-chain.ts'
import type { ExhibitPartProps } from './at-exhibit.tsx'
import { CorrectEvent } from './correct-event.tsx'
import { CustodyForm } from './custody-form.tsx'
import { CustodySheet } from './custody-sheet.tsx'

const AddEvent = ({ desk, one, exhibit, isFirst }: ExhibitPartProps & { isFirst: boolean }) => {
  const t = useT()
  const say = useNotice()
  return (
    <Disclosure level={3} title={t('cases.custody.add')} startsOpen={isFirst}>
      <p className="evidence-before">{t('cases.custody.add-text')}</p>
      <CustodyForm
        key={one.file.custody.length}
        exhibit={exhibit.id}
        level={4}
        save={t('cases.custody.add-do')}
        onSave={async (event) => {
          await desk.add(one.kept.ctx, 'custody', event)
          say({ text: worded((t) => t('cases.custody.added')) })
        }}
      />
    </Disclosure>
  )
}

/** What happened to an exhibit, and forms to write it down. */
export const CustodyPart = (at: ExhibitPartProps) => {
  const { one, exhibit } = at
  const [correcting, setCorrecting] = useState<string | null>(null)
  const events = one.file.custody.filter(({ content }) => content.exhibit === exhibit.id)
  const chain = chainOf(events)
  const corrected = chain.find(({ event }) => event.id === correcting)
  return (
    <>
      <CustodySheet
        number={exhibit.content.number}
        description={exhibit.content.description}
        file={one.file}
        chain={chain}
        breaks={custodyBreaks(exhibit.content, events)}
        onCorrect={setCorrecting}
      />
      <AddEvent {...at} isFirst={events.length === 0} />
      {corrected && <CorrectEvent {...at} link={corrected} onClose={() => setCorrecting(null)} />}
    </>
  )
}
