import { useEffect, useState } from 'react'
import { useProgramme } from '#ui/client/here.ts'
import { useT } from '#ui/client/words.tsx'
import { Breadcrumb } from '#ui/components/breadcrumb/breadcrumb.tsx'
import { Button } from '#ui/components/button/button.tsx'
import { EmptyState } from '#ui/components/empty-state/empty-state.tsx'
import { PageHead } from '#ui/components/page-head/page-head.tsx'
import { paths } from '../../contract/paths.ts'
import { AtDesk, type AtDeskProps } from '../desk/at-desk.tsx'
import { LockButton } from '../desk/lock-button.tsx'
import { SealNotice } from '../desk/seal-notice.tsx'
import { useMeetings } from '../desk/use-desk.ts'
import type { Copies } from '../given/received-copies.ts'
import { ReceivedItem } from '../given/received-item.tsx'
import { useCopies } from '../given/use-copies.ts'
import { whenVisible } from '../given/when-visible.ts'
import { markSeen } from '../store/device.ts'
import '../evidence/evidence.css'

/**
 * Those that were new when this page was opened, and those that came since; whoever sees the page has looked at them. What comes while it stands behind
 * another was seen by nobody: after the desk is locked nothing else would say that it came.
 */
const useNew = (copies: Copies | null): ReadonlySet<string> => {
  const { desk } = useMeetings()
  const [fresh, setFresh] = useState<ReadonlySet<string>>(new Set())
  useEffect(() => {
    const ids = copies?.received.filter(({ isNew }) => isNew).map(({ id }) => id) ?? []
    if (ids.length === 0) return undefined
    setFresh((before) => new Set([...before, ...ids]))
    return whenVisible(document, () => void markSeen(desk.device, ids))
  }, [copies, desk])
  return fresh
}

const Received = ({ desk }: AtDeskProps) => {
  const t = useT()
  const { code: programme } = useProgramme()
  const { meetings, met } = useMeetings()
  const copies = useCopies()
  const fresh = useNew(copies)
  return (
    <>
      <PageHead
        title={t('cases.page.received')}
        lead={t('cases.received.lead')}
        way={<Breadcrumb aria-label={t('cases.way')} crumbs={[{ label: t('cases.page.cases'), href: paths.cases({ programme }) }]} />}
        actions={
          <>
            <Button busy={met.busy} onPress={() => void meetings.meet()}>
              {t('cases.server.meet')}
            </Button>
            <LockButton desk={desk} />
          </>
        }
      />
      {[...met.refused, ...(copies?.refused ?? [])].map(({ id, code }) => (
        <SealNotice key={id} code={code} where={id.slice(0, 16)} />
      ))}
      {copies?.received.length === 0 && (
        <EmptyState level={2} title={t('cases.received.none')} text={t('cases.received.none-text')} next={null} />
      )}
      <ul className="desk-persons">
        {copies?.received.map((copy) => (
          <ReceivedItem key={copy.id} copy={copy} isNew={fresh.has(copy.id)} />
        ))}
      </ul>
    </>
  )
}

/** What colleagues gave to this officer: one exhibit each, and nothing of the case it is from. */
export const Page = () => <AtDesk>{(at) => <Received {...at} />}</AtDesk>
