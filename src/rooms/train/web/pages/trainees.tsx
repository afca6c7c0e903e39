import { useMemo, useState } from 'react'
import { useSearchValue, useTableView } from '#ui/client/address.ts'
import { useAnswer } from '#ui/client/answer.ts'
import { hasRole, useProgramme } from '#ui/client/here.ts'
import { NotYours } from '#ui/client/not-yours.tsx'
import { useT } from '#ui/client/words.tsx'
import { DataTable } from '#ui/components/data-table/data-table.tsx'
import { EmptyState } from '#ui/components/empty-state/empty-state.tsx'
import { LinkButton } from '#ui/components/link-button/link-button.tsx'
import { PageHead } from '#ui/components/page-head/page-head.tsx'
import { Select } from '#ui/components/select/select.tsx'
import { tableWords } from '#ui/words.ts'
import { type PersonLine, traineeList } from '../../contract/people.ts'
import { sessionPaths } from '../../contract/session-paths.ts'
import { useTrainingFrame } from '../frame.ts'
import { EraseDialog } from '../people/erase-dialog.tsx'
import { LeaveDialog } from '../people/leave-dialog.tsx'
import { traineeColumns } from '../people/trainee-columns.tsx'
import '../training.css'

type Open = { readonly what: 'leave' | 'erase'; readonly person: PersonLine }

const Trainees = ({ country }: { country: string }) => {
  const t = useT()
  const frame = useTrainingFrame()
  const { programmeId, programme } = frame
  const { people } = useAnswer(traineeList, { programmeId, country })
  const [open, setOpen] = useState<Open | null>(null)
  const columns = useMemo(() => traineeColumns({ t, frame, onOpen: (what, person) => setOpen({ what, person }) }), [t, people])
  const close = () => setOpen(null)
  return (
    <>
      <DataTable
        {...useTableView()}
        caption={t('train.trainees.caption', { country: frame.country(country) })}
        columns={columns}
        rows={people}
        keyOf={({ pseudonym }) => pseudonym}
        lang={t.lang}
        narrow="stack"
        words={tableWords(t, { filter: t('train.roll.filter'), count: (shown, all) => t('train.roll.count', { shown, all }) })}
        empty={
          <EmptyState
            level={2}
            title={t('train.trainees.none')}
            text={t('train.trainees.none-text')}
            next={<LinkButton href={sessionPaths.sessions({ programme })}>{t('train.sessions.back')}</LinkButton>}
          />
        }
      />
      {open?.what === 'leave' && <LeaveDialog person={open.person} onClose={close} />}
      {open?.what === 'erase' && <EraseDialog person={open.person} onClose={close} />}
    </>
  )
}

/** The people of a country who were trained, by name: for its own team, and each look is written down. */
export const Page = () => {
  const t = useT()
  const here = useProgramme()
  const frame = useTrainingFrame()
  const own = frame.countries.map(({ code }) => code).filter((code) => hasRole(here, ['train.team'], code))
  const [chosen, choose] = useSearchValue('country')
  const country = own.find((code) => code === chosen) ?? own[0]
  const back = sessionPaths.sessions({ programme: frame.programme })
  return (
    <div className="training">
      <PageHead title={t('train.page.trainees')} lead={t('train.trainees.lead')} />
      {own.length > 1 && (
        <Select
          label={t('train.column.country')}
          value={country ?? ''}
          onChange={(code) => void choose(code)}
          options={own.map((code) => ({ id: code, label: frame.country(code) }))}
        />
      )}
      {country === undefined ? (
        <NotYours
          title={t('train.trainees.not-yours')}
          text={t('train.trainees.not-yours-text')}
          back={t('train.sessions.back')}
          href={back}
        />
      ) : (
        <Trainees country={country} />
      )}
    </div>
  )
}
