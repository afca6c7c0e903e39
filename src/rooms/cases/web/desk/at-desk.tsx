import type { ReactNode } from 'react'
import { hasRole, useProgramme } from '#ui/client/here.ts'
import { useT } from '#ui/client/words.tsx'
import { PageHead } from '#ui/components/page-head/page-head.tsx'
import { OFFICERS } from '../../contract/officers.ts'
import type { Desk } from '../store/desk.ts'
import type { OpenDesk } from '../store/desk-state.ts'
import { Honest } from './honest.tsx'
import { IdleWarning } from './idle-warning.tsx'
import { useAppKept } from './kept-line.tsx'
import { SetUp } from './set-up.tsx'
import { Unlock } from './unlock.tsx'
import { useDesk, WorkplaceContext } from './use-desk.ts'
import './desk.css'

export type AtDeskProps = { readonly desk: Desk; readonly open: OpenDesk }

const Begin = ({ desk }: { desk: Desk }) => {
  const t = useT()
  return (
    <div className="desk" translate="no">
      <PageHead title={t('cases.set-up.title')} lead={t('cases.set-up.lead')} />
      <Honest />
      <SetUp desk={desk} />
    </div>
  )
}

const NotForSeat = () => {
  const t = useT()
  return <PageHead title={t('cases.not-for-seat.title')} lead={t('cases.not-for-seat.text')} />
}

const Unavailable = () => {
  const t = useT()
  return <PageHead title={t('cases.unavailable.title')} lead={t('cases.unavailable.text')} />
}

/** While a desk is open, the app is kept, so that the desk opens without a network. */
const KeepApp = () => {
  useAppKept()
  return null
}

/** What is sealed is shown to whoever unlocked it, and only until it is locked: nothing of it stands in the page after. */
export const AtDesk = ({ children }: { children: (at: AtDeskProps) => ReactNode }) => {
  const workplace = useDesk()
  const { desk, state } = workplace
  const programme = useProgramme()
  switch (state.kind) {
    case 'starting':
      return null
    case 'unavailable':
      return <Unavailable />
    case 'new':
      // Whoever has a key here opens what it opens, whatever became of their seat; who has none and no seat could make one for nothing.
      return hasRole(programme, OFFICERS) ? <Begin desk={desk} /> : <NotForSeat />
    case 'locked':
      return (
        <div className="desk" translate="no">
          <Unlock desk={desk} />
        </div>
      )
    case 'open':
      return (
        // What stands here is not for a browser's translator, which would send it to its maker.
        <WorkplaceContext value={workplace}>
          <KeepApp />
          <div className="desk" translate="no">
            <IdleWarning desk={desk} />
            {children({ desk, open: state })}
          </div>
        </WorkplaceContext>
      )
  }
}
