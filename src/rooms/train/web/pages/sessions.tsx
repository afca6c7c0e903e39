import { useMemo } from 'react'
import { useTableView } from '#ui/client/address.ts'
import { useAnswer } from '#ui/client/answer.ts'
import { useDownload } from '#ui/client/download.ts'
import { ProblemNotice } from '#ui/client/problem-notice.tsx'
import { saveTable } from '#ui/client/save-table.ts'
import { useT } from '#ui/client/words.tsx'
import { Button } from '#ui/components/button/button.tsx'
import { DataTable } from '#ui/components/data-table/data-table.tsx'
import { EmptyState } from '#ui/components/empty-state/empty-state.tsx'
import { LinkButton } from '#ui/components/link-button/link-button.tsx'
import { PageHead } from '#ui/components/page-head/page-head.tsx'
import { tableWords } from '#ui/words.ts'
import { localDay } from '#programme/rules'
import { sessionPaths } from '../../contract/session-paths.ts'
import { sessionCalendar, sessionList } from '../../contract/session-operations.ts'
import { useTrainingFrame } from '../frame.ts'
import { sessionColumns, sessionFileColumns } from '../sessions/columns.tsx'
import { Month } from '../sessions/month.tsx'
import '../training.css'

/** When and where people are trained: the month, and all sessions as a list. */
export const Page = () => {
  const t = useT()
  const frame = useTrainingFrame()
  const { programmeId, programme } = frame
  const { sessions, plans } = useAnswer(sessionList, { programmeId })
  const calendar = useDownload(sessionCalendar)
  const columns = useMemo(() => sessionColumns(t, frame), [t, sessions])
  const plan = <LinkButton href={sessionPaths.newSession({ programme })}>{t('train.sessions.plan')}</LinkButton>
  return (
    <div className="training">
      <PageHead
        title={t('train.page.sessions')}
        lead={t('train.sessions.lead')}
        actions={
          <>
            {plans.length > 0 && plan}
            {sessions.length > 0 && (
              <Button icon="download" busy={calendar.busy} onPress={() => void calendar.start({ programmeId, lang: t.lang })}>
                {t('train.sessions.calendar')}
              </Button>
            )}
          </>
        }
      />
      {calendar.refusal && <ProblemNotice refusal={calendar.refusal} />}
      {sessions.length > 0 && (
        <Month
          sessions={sessions}
          programme={programme}
          today={localDay(Intl.DateTimeFormat().resolvedOptions().timeZone, new Date().toISOString())}
        />
      )}
      <DataTable
        {...useTableView()}
        caption={t('train.sessions.caption')}
        columns={columns}
        rows={sessions}
        keyOf={({ code }) => code}
        lang={t.lang}
        narrow="stack"
        onDownload={(rows) => saveTable(t('train.sessions.file'), sessionFileColumns(t, frame), rows)}
        words={tableWords(t, { filter: t('train.sessions.filter'), count: (shown, all) => t('train.sessions.count', { shown, all }) })}
        empty={
          <EmptyState
            level={2}
            title={t('train.sessions.none')}
            text={t(plans.length > 0 ? 'train.sessions.none-plan' : 'train.sessions.none-text')}
            next={plans.length > 0 ? plan : null}
          />
        }
      />
    </div>
  )
}
