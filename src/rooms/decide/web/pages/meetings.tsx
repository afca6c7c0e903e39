import { useMemo } from 'react'
import { Link } from 'react-aria-components/Link'
import { useTableView } from '#ui/client/address.ts'
import { useAnswer } from '#ui/client/answer.ts'
import { saveTable } from '#ui/client/save-table.ts'
import { useT } from '#ui/client/words.tsx'
import type { AnswerOf } from '#ui/client/request.ts'
import type { Column } from '#ui/components/data-table/column.ts'
import { DataTable } from '#ui/components/data-table/data-table.tsx'
import { EmptyState } from '#ui/components/empty-state/empty-state.tsx'
import { LinkButton } from '#ui/components/link-button/link-button.tsx'
import { PageHead } from '#ui/components/page-head/page-head.tsx'
import { Status } from '#ui/components/status/status.tsx'
import { tableWords } from '#ui/words.ts'
import { meetingList } from '../../contract/meeting.ts'
import { paths } from '../../contract/paths.ts'
import { sayDay } from '../../domain/meeting-time.ts'
import { useFrame } from '../frame.ts'
import { MAY } from '../may.ts'
import '../meetings.css'

type Line = AnswerOf<typeof meetingList>['meetings'][number]

const useColumns = (programme: string): readonly Column<Line>[] => {
  const t = useT()
  return useMemo(
    () => [
      {
        id: 'title',
        header: t('decide.meeting.title'),
        value: ({ titleEs, titleEn }) => (t.lang === 'es' ? titleEs : titleEn),
        cell: ({ id, titleEs, titleEn }) => (
          <Link href={paths.meeting({ programme, meeting: id })}>{t.lang === 'es' ? titleEs : titleEn}</Link>
        ),
      },
      { id: 'day', header: t('decide.meeting.day'), value: ({ day }) => day, cell: ({ day }) => sayDay(t.lang, day), width: 'short' },
      { id: 'body', header: t('decide.meeting.body'), value: ({ bodyName }) => bodyName[t.lang], width: 'short' },
      { id: 'place', header: t('decide.meeting.place'), value: ({ place }) => place, width: 'short' },
      {
        id: 'decided',
        header: t('decide.meeting.decided'),
        value: ({ decided, items }) => t('decide.meeting.decided-of', { decided, items }),
        cell: ({ decided, items }) => (
          <Status stand={decided === items ? 'done' : decided > 0 ? 'moving' : 'open'}>
            {t('decide.meeting.decided-of', { decided, items })}
          </Status>
        ),
        width: 'short',
      },
    ],
    [t, programme],
  )
}

/** Meetings of the programme's bodies, the latest first. */
export const Page = () => {
  const t = useT()
  const { programmeId, programme } = useFrame()
  const { meetings, may } = useAnswer(meetingList, { programmeId })
  const columns = useColumns(programme)
  const call = may.includes(MAY.call) && (
    <LinkButton href={paths.newMeeting({ programme })} icon="add">
      {t('decide.meeting.call')}
    </LinkButton>
  )
  return (
    <div className="meetings">
      <PageHead
        title={t('decide.page.meetings')}
        lead={t('decide.meetings.lead')}
        actions={
          <>
            {meetings.length > 0 && call}
            <LinkButton tone="quiet" href={paths.bodies({ programme })}>
              {t('decide.page.bodies')}
            </LinkButton>
          </>
        }
      />
      <DataTable
        {...useTableView()}
        caption={t('decide.meetings.caption')}
        columns={columns}
        rows={meetings}
        keyOf={({ id }) => id}
        lang={t.lang}
        words={tableWords(t, { filter: t('decide.meetings.filter'), count: (shown, all) => t('decide.meetings.count', { shown, all }) })}
        empty={<EmptyState level={2} title={t('decide.meetings.none')} text={t('decide.meetings.none-text')} next={call} />}
        onDownload={(rows) => saveTable(t('decide.meetings.file'), columns, rows)}
        narrow="stack"
      />
    </div>
  )
}
