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
import { useOffices } from '../counts/use-offices.ts'
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
  const [askedOffice, setOffice] = useSearchValue('office')
  const { offices, counted, notice } = useOffices(of, round)
  const office = offices.find(({ id }) => id === askedOffice) ?? offices.find(({ id }) => id === counted) ?? offices[0]
  const elsewhere = office && counted !== null && counted !== office.id ? offices.find(({ id }) => id === counted) : undefined
  const ownCount = counted === null || counted === office?.id
  const again = () => setRound(round + 1)
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
      {notice}
      {office && offices.length > 1 && (
        <div>
          <Select
            label={t('cases.counts.office')}
            hint={t('cases.counts.office-hint')}
            value={office.id}
            options={offices.map(({ id, name }) => ({ id, label: name }))}
            onChange={(id) => void setOffice(id)}
          />
        </div>
      )}
      <OwnPart desk={desk} of={of} />
      {!ownCount && <p role="status">{t('cases.counts.elsewhere', { year: String(year), office: elsewhere?.name ?? 'none' })}</p>}
      {office && ownCount && <SendPart key={`${year} ${office.id}`} desk={desk} of={{ ...of, office: office.id }} onSent={again} />}
      {office?.isHead && <HeadPart desk={desk} of={{ ...of, office: office.id }} ownCount={ownCount} round={round} onReleased={again} />}
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
