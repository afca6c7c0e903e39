import { Link } from 'react-aria-components/Link'
import { printDate } from '#documents/dates.ts'
import { useAnswer } from '#ui/client/answer.ts'
import { useProgramme } from '#ui/client/here.ts'
import { useT } from '#ui/client/words.tsx'
import { Disclosure } from '#ui/components/disclosure/disclosure.tsx'
import { EmptyState } from '#ui/components/empty-state/empty-state.tsx'
import { PageHead } from '#ui/components/page-head/page-head.tsx'
import { Status } from '#ui/components/status/status.tsx'
import { type SessionTests, testList } from '../../contract/test.ts'
import { testPaths } from '../../contract/test-paths.ts'
import { ExportButton } from '../tests/export-button.tsx'
import { formName } from '../tests/form-name.ts'
import { RecordForms } from '../tests/record-forms.tsx'
import { EXPORTS, RECORDS, STAND_OF } from '../tests/state.ts'
import '../tests/tests.css'

const SessionLine = ({ session: { session, country, starts, tests } }: { session: SessionTests }) => {
  const t = useT()
  const { code: programme } = useProgramme()
  return (
    <li>
      <Link href={testPaths.sessionTests({ programme, session })}>
        {t('train.tests.session', { session, country, day: printDate(starts.slice(0, 10), t.lang) })}
      </Link>{' '}
      {tests.length === 0 && <span className="tests-soft">{t('train.tests.no-test')}</span>}
      {tests.map(({ wave, state }) => (
        <span key={wave}>
          {' '}
          <Status stand={STAND_OF[state]}>{t('train.tests.wave-state', { wave, state })}</Status>
        </span>
      ))}
    </li>
  )
}

/** Sessions and their tests, and the forms that there are. */
export const Page = () => {
  const t = useT()
  const { id: programmeId } = useProgramme()
  const { sessions, forms, may } = useAnswer(testList, { programmeId })
  const mayRecord = may.includes(RECORDS)
  return (
    <div className="tests-page">
      <PageHead title={t('train.page.tests')} lead={t('train.tests.lead')} />
      <section className="tests-part" aria-labelledby="sessions">
        <h2 id="sessions">{t('train.tests.sessions')}</h2>
        {sessions.length === 0 ? (
          <EmptyState level={3} title={t('train.tests.no-session')} text={t('train.tests.no-session-text')} next={null} />
        ) : (
          <ul className="tests-list">
            {sessions.map((session) => (
              <SessionLine key={session.session} session={session} />
            ))}
          </ul>
        )}
        {may.includes(EXPORTS) && <ExportButton />}
      </section>
      <section className="tests-part" aria-labelledby="forms">
        <h2 id="forms">{t('train.tests.forms')}</h2>
        {forms.length === 0 && <p>{t('train.tests.no-forms')}</p>}
        <ul className="tests-list">
          {forms.map((form) => (
            <li key={form.sha256}>
              {formName(t, form)} {form.notice && <span className="tests-soft">{form.notice[t.lang]}</span>}
            </li>
          ))}
        </ul>
        {mayRecord && (
          <Disclosure level={3} title={t('train.tests.record-title')}>
            <p>{t('train.tests.record-how')}</p>
            <RecordForms />
          </Disclosure>
        )}
      </section>
    </div>
  )
}
