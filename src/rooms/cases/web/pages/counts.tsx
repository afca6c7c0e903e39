import { useState } from 'react'
import { useSearchValue } from '#ui/client/address.ts'
import { useProgramme } from '#ui/client/here.ts'
import { useT } from '#ui/client/words.tsx'
import { Breadcrumb } from '#ui/components/breadcrumb/breadcrumb.tsx'
import { PageHead } from '#ui/components/page-head/page-head.tsx'
import { Select } from '#ui/components/select/select.tsx'
import { paths } from '../../contract/paths.ts'
import { type CountedSeat, useCountedSeat } from '../counts/counted-seat.ts'
import { HeadPart } from '../counts/head-part.tsx'
import { OwnPart } from '../counts/own-part.tsx'
import { ReleasesPart } from '../counts/releases-part.tsx'
import { RulesPart } from '../counts/rules-part.tsx'
import { SendPart } from '../counts/send-part.tsx'
import { yearsOver } from '../counts/years.ts'
import { AtDesk, type AtDeskProps } from '../desk/at-desk.tsx'
import { LockButton } from '../desk/lock-button.tsx'
import { now } from '../store/key-desk.ts'

const Counted = ({ desk, seat }: Pick<AtDeskProps, 'desk'> & { seat: CountedSeat }) => {
  const t = useT()
  const { id: programme } = useProgramme()
  const [asked, setYear] = useSearchValue('year')
  const [round, setRound] = useState(0)
  const years = yearsOver(now())
  const year = years.find((one) => String(one) === asked) ?? years[0] ?? 0
  const of = { programme, country: seat.country, year }
  return (
    <>
      <RulesPart />
      <div>
        <Select
          label={t('cases.counts.year')}
          hint={t('cases.counts.year-hint')}
          value={String(year)}
          options={years.map((one) => ({ id: String(one), label: String(one) }))}
          onChange={(id) => void setYear(id)}
        />
      </div>
      <OwnPart desk={desk} of={of} />
      <SendPart key={year} desk={desk} of={of} />
      {seat.isHead && <HeadPart desk={desk} of={of} round={round} onReleased={() => setRound(round + 1)} />}
      <ReleasesPart round={round} />
    </>
  )
}

const Counts = ({ desk }: AtDeskProps) => {
  const t = useT()
  const { code: programme } = useProgramme()
  const seat = useCountedSeat()
  return (
    <>
      <PageHead
        title={t('cases.page.counts')}
        lead={t('cases.counts.lead')}
        way={<Breadcrumb aria-label={t('cases.way')} crumbs={[{ label: t('cases.page.cases'), href: paths.cases({ programme }) }]} />}
        actions={<LockButton desk={desk} />}
      />
      {seat ? <Counted desk={desk} seat={seat} /> : <p>{t('cases.counts.no-seat')}</p>}
    </>
  )
}

/** What of the cases is counted for statistics, and what of it leaves: tallies to the head of the office, and what the head signs. */
export const Page = () => <AtDesk>{(at) => <Counts {...at} />}</AtDesk>
