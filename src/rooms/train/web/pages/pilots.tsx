import { useMemo } from 'react'
import { useParts, useTableView } from '#ui/client/address.ts'
import { useAnswer } from '#ui/client/answer.ts'
import { saveTable } from '#ui/client/save-table.ts'
import { useSay, useT } from '#ui/client/words.tsx'
import { DataTable } from '#ui/components/data-table/data-table.tsx'
import { PageHead } from '#ui/components/page-head/page-head.tsx'
import { tableWords } from '#ui/words.ts'
import { type Change, syllabusPilots } from '../../contract/pilot-operations.ts'
import { pilotPaths } from '../../contract/pilot-paths.ts'
import { syllabusPaths } from '../../contract/syllabus-paths.ts'
import { useTrainingFrame } from '../frame.ts'
import { AskChange } from '../pilots/ask-change.tsx'
import { ChangeItem } from '../pilots/change-item.tsx'
import { MAY } from '../pilots/may.ts'
import { ObservationItem } from '../pilots/observation-item.tsx'
import { validationColumns } from '../pilots/validation-columns.ts'
import { Way } from '../way.tsx'
import '../training.css'
import '../pilots/pilots.css'

/** What the pilots of a version led to: observations, requests, changes, and with whom it was tried out. */
export const Page = () => {
  const t = useT()
  const say = useSay()
  const frame = useTrainingFrame()
  const { programmeId, programme } = frame
  const { version: sha256 } = useParts(pilotPaths.pilots)
  const { version, counts, countries, validation, requests, answered, observations, order, later, may } = useAnswer(syllabusPilots, {
    programmeId,
    sha256,
  })
  const columns = useMemo(() => validationColumns(t, frame), [t, validation])
  const back = syllabusPaths.syllabus({ programme, version: sha256 })
  const crumbs = [
    { label: t('train.page.syllabuses'), href: syllabusPaths.syllabuses({ programme }) },
    { label: version.semver, href: back },
  ]
  const list = (changes: readonly Change[]) => (
    <ul className="training-list">
      {changes.map((change) => (
        <ChangeItem key={change.code} change={change} observations={observations} later={later} />
      ))}
    </ul>
  )
  const free = (observations ?? []).filter((one) => one.requests.length === 0)
  const asks = may.includes(MAY.propose) && observations !== null && observations.length > 0
  return (
    <div className="training">
      <PageHead
        title={t('train.pilots.page-title', { semver: version.semver })}
        way={<Way crumbs={crumbs} />}
        lead={say({ es: version.titleEs, en: version.titleEn })}
        actions={asks && <AskChange sha256={sha256} observations={observations} order={order} />}
      />
      <p className="pilot-flow">{t(counts.pilots === 0 ? 'train.pilots.none' : 'train.pilots.counts', counts)}</p>
      {requests.length > 0 && (
        <section aria-labelledby="asked">
          <h2 id="asked">{t('train.pilots.asked')}</h2>
          {list(requests)}
        </section>
      )}
      {answered.length > 0 && (
        <section aria-labelledby="answered">
          <h2 id="answered">{t('train.pilots.answered')}</h2>
          {list(answered)}
        </section>
      )}
      {free.length > 0 && (
        <section aria-labelledby="free">
          <h2 id="free">{t('train.pilots.free')}</h2>
          <ul className="training-list">
            {free.map((seen) => (
              <ObservationItem key={seen.id} seen={seen} />
            ))}
          </ul>
        </section>
      )}
      {validation.length > 0 && (
        <section aria-labelledby="validation">
          <h2 id="validation">{t('train.pilots.validation')}</h2>
          <p>{t('train.pilots.validation-lead', { n: countries.length, countries: countries.map(frame.country).join(', ') })}</p>
          <DataTable
            {...useTableView()}
            caption={t('train.pilots.caption', { semver: version.semver })}
            columns={columns}
            rows={validation}
            keyOf={({ country, sector }) => `${country} ${sector}`}
            lang={t.lang}
            narrow="stack"
            onDownload={(rows) => saveTable(t('train.pilots.file'), columns, rows)}
            words={tableWords(t, { filter: t('train.pilots.filter'), count: (shown, all) => t('train.pilots.lines', { shown, all }) })}
            empty={null}
          />
        </section>
      )}
    </div>
  )
}
