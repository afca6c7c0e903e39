import type { CitedReference } from '#documents/numbered.ts'
import { Link } from 'react-aria-components/Link'
import { useRecordAddress } from '#ui/client/records.ts'
import { useT } from '#ui/client/words.tsx'
import { numbersOf } from './chosen.ts'
import { Runs } from './runs.tsx'

/** What a mark stands for: each statement or publication with its place, its source and what rests on it. */
export const CitePanel = ({ mark, references }: { mark: string; references: readonly CitedReference[] }) => {
  const t = useT()
  const address = useRecordAddress()
  const numbers = new Set(numbersOf(mark))
  return (
    <ol className="cited">
      {references
        .filter(({ number }) => numbers.has(number))
        .map(({ number, key, label, runs, details }) => {
          // A published claim is labelled by its own id and has no page.
          const href = label === key ? undefined : address({ kind: 'statement', id: key })
          return (
            <li key={key} value={number}>
              <p>
                <span className="printed-label">{label}</span> <Runs runs={runs} />
              </p>
              {details.map((line, at) => (
                <p key={at} className="soft">
                  <Runs runs={line} />
                </p>
              ))}
              {href && <Link href={href}>{t('report.draft.open-statement', { code: label })}</Link>}
            </li>
          )
        })}
    </ol>
  )
}
