import { Link } from 'react-aria-components/Link'
import { useAnswer } from '#ui/client/answer.ts'
import { useProgramme } from '#ui/client/here.ts'
import { useSay, useT } from '#ui/client/words.tsx'
import { PageHead } from '#ui/components/page-head/page-head.tsx'
import { syllabusPaths } from '../../contract/syllabus-paths.ts'
import { syllabusList } from '../../contract/syllabus-operations.ts'
import { sayDay } from '../studies/say-day.ts'
import { RecordVersion } from '../syllabus/record-version.tsx'
import { MAY, word } from '../syllabus/shown.ts'
import { VersionState } from '../syllabus/version-state.tsx'
import '../syllabus/syllabus.css'

/** Every version of what is taught, with where it stands; and decisions that came for none of them. */
export const Page = () => {
  const t = useT()
  const say = useSay()
  const { id: programmeId, code: programme } = useProgramme()
  const { versions, incidents, may } = useAnswer(syllabusList, { programmeId })
  return (
    <div className="syllabus">
      <PageHead title={t('train.page.syllabuses')} lead={t('train.syllabuses.lead')} />
      {incidents.length > 0 && (
        <section aria-labelledby="incidents">
          <h2 id="incidents">{t('train.syllabuses.incidents')}</h2>
          <p>{t('train.syllabuses.incidents-lead')}</p>
          <ul className="syllabus-list">
            {incidents.map(({ code, sha256, outcome, decidedAt }) => (
              <li key={`${sha256} ${decidedAt}`}>
                {t('train.syllabuses.incident', {
                  code,
                  sha256: sha256.slice(0, 16),
                  outcome: word(outcome),
                  day: sayDay(t.lang, decidedAt),
                })}
              </li>
            ))}
          </ul>
        </section>
      )}
      <section aria-labelledby="versions">
        <h2 id="versions">{t('train.syllabuses.versions')}</h2>
        {versions.length === 0 ? (
          <p>
            {t('train.syllabuses.none')} {t('train.syllabuses.none-text')}
          </p>
        ) : (
          <ul className="syllabus-list">
            {versions.map(({ sha256, titleEs, titleEn, semver, state, since }) => (
              <li key={sha256}>
                <Link href={syllabusPaths.syllabus({ programme, version: sha256 })}>
                  {t('train.syllabuses.version', { title: say({ es: titleEs, en: titleEn }), semver })}
                </Link>{' '}
                <VersionState state={state} />{' '}
                <span className="syllabus-soft">{t('train.syllabuses.since', { day: sayDay(t.lang, since) })}</span>
              </li>
            ))}
          </ul>
        )}
      </section>
      {may.includes(MAY.record) && <RecordVersion />}
    </div>
  )
}
