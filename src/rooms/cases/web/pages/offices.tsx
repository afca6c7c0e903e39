import { useEffect } from 'react'
import { SealRefused } from '#seal/refused.ts'
import { shownId } from '#seal/office/record.ts'
import { useProgramme } from '#ui/client/here.ts'
import { ProblemNotice } from '#ui/client/problem-notice.tsx'
import { useT } from '#ui/client/words.tsx'
import { Breadcrumb } from '#ui/components/breadcrumb/breadcrumb.tsx'
import { Button } from '#ui/components/button/button.tsx'
import { PageHead } from '#ui/components/page-head/page-head.tsx'
import { paths } from '../../contract/paths.ts'
import { AtDesk, type AtDeskProps } from '../desk/at-desk.tsx'
import { LockButton } from '../desk/lock-button.tsx'
import { SealNotice } from '../desk/seal-notice.tsx'
import type { OfficesState } from '../meeting/offices.ts'
import { ServerRefused, ServerSilent } from '../meeting/server.ts'
import { CountersignOffice } from '../offices/countersign-office.tsx'
import { NotTaken } from '../offices/not-taken.tsx'
import { OfficeEnds } from '../offices/office-notices.tsx'
import { OfficerKeys } from '../offices/officer-keys.tsx'
import { OtherOffices } from '../offices/other-offices.tsx'
import { OwnOffice } from '../offices/own-office.tsx'
import { useOffices } from '../offices/use-offices.ts'

/** Of a server that sends nothing but what does not hold, so much is shown. */
const SHOWN = 5

const Troubles = ({ state: { trouble, said, waiting, notTaken } }: { state: OfficesState }) => {
  const t = useT()
  const waits = waiting - notTaken.length
  return (
    <>
      {trouble instanceof ServerSilent && <SealNotice code={`server.${trouble.why}`} where="" />}
      {trouble instanceof ServerRefused && <ProblemNotice refusal={trouble.refusal} />}
      {trouble instanceof SealRefused && <SealNotice code={trouble.code} where={trouble.where} />}
      {waits > 0 && <p role="status">{t('cases.offices.waiting', { n: waits })}</p>}
      {[...said.refused].slice(0, SHOWN).map(([id, code]) => (
        <SealNotice key={id} code={code} where={shownId(id)} />
      ))}
    </>
  )
}

const Offices = ({ desk }: AtDeskProps) => {
  const t = useT()
  const { code: programme } = useProgramme()
  const { meeting, state } = useOffices()
  useEffect(() => void meeting.meet(), [meeting])
  return (
    <>
      <PageHead
        title={t('cases.page.offices')}
        lead={t('cases.offices.lead')}
        way={
          <Breadcrumb
            aria-label={t('cases.way')}
            crumbs={[
              { label: t('cases.page.cases'), href: paths.cases({ programme }) },
              { label: t('cases.page.keys'), href: paths.keys({ programme }) },
            ]}
          />
        }
        actions={
          <>
            <Button busy={state.busy} onPress={() => void meeting.meet()}>
              {t('cases.offices.fetch')}
            </Button>
            <LockButton desk={desk} />
          </>
        }
      />
      <Troubles state={state} />
      <NotTaken />
      <OfficeEnds />
      <OwnOffice desk={desk} />
      <OtherOffices desk={desk} />
      <CountersignOffice desk={desk} />
      <OfficerKeys desk={desk} />
    </>
  )
}

/** Which offices answer for keys, worked out on this device; where one countersigns another. */
export const Page = () => <AtDesk>{(at) => <Offices {...at} />}</AtDesk>
