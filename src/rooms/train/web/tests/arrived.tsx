import { useLocale, useT } from '#ui/client/words.tsx'
import type { SessionTests } from '../../contract/test.ts'

type Test = SessionTests['tests'][number]
const COUNTS = ['finished', 'begun', 'paper', 'late', 'blank'] as const

/** What came of a test: numbers by form, and nobody's result. */
export const Arrived = ({ test: { wave, arrived, conflicts } }: { test: Test }) => {
  const t = useT()
  const when = new Intl.DateTimeFormat(useLocale(), { dateStyle: 'medium', timeStyle: 'short' })
  if (arrived.length === 0) return <p className="tests-soft">{t('train.tests.nothing-came')}</p>
  return (
    <>
      <div className="tests-scroll" role="region" tabIndex={0} aria-label={t('train.tests.arrived', { wave })}>
        <table>
          <caption>{t('train.tests.arrived', { wave })}</caption>
          <thead>
            <tr>
              <th scope="col">{t('train.tests.form')}</th>
              {COUNTS.map((what) => (
                <th key={what} scope="col">
                  {t('train.tests.count', { what })}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {arrived.map((row) => (
              <tr key={row.form}>
                <th scope="row">{row.form}</th>
                {COUNTS.map((what) => (
                  <td key={what} className="tests-number">
                    {row[what]}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="tests-soft">{t('train.tests.rule')}</p>
      {conflicts.length > 0 && (
        <ul className="tests-list">
          {conflicts.map(({ kind, attempt, versions, receivedAt }) => (
            <li key={`${kind} ${attempt}`}>
              {t('train.tests.conflict', {
                kind: kind === 'two-devices' ? 'devices' : 'attempts',
                attempt: attempt.slice(0, 8),
                n: versions,
                at: when.format(new Date(receivedAt)),
              })}
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
