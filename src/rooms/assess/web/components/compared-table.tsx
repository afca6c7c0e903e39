import { useT } from '#ui/client/words.tsx'
import { Status, type Stand } from '#ui/components/status/status.tsx'
import type { ComparedLine } from '../../contract/statement-line.ts'
import type { Frame } from '../frame.ts'
import './compared-table.css'
import { choiceOf } from '../choice-of.ts'
import { DASH, NotInSight } from './sight-note.tsx'

const STANDS: Readonly<Record<NonNullable<ComparedLine['comparison']>, Stand>> = {
  persists: 'done',
  new: 'moving',
  'only-contrary': 'caution',
  'not-assessed': 'open',
  neither: 'open',
}

/** What became of it from one round to a later one, in one country; the two counts stand in words for those who listen. */
export const Compared = ({ line }: { line: ComparedLine }) => {
  const t = useT()
  if (line.comparison === null) return <NotInSight />
  if (line.comparison === 'neither') return <span className="soft">{t('assess.compared', { comparison: 'neither' })}</span>
  return <Status stand={STANDS[line.comparison]}>{t('assess.compared', { comparison: choiceOf(line.comparison) })}</Status>
}

const Counts = ({ supports, contrary }: { supports: number | null; contrary: number | null }) => {
  const t = useT()
  return (
    <td className="compared-number">
      {supports === null && (contrary ?? 0) === 0 ? (
        <NotInSight />
      ) : (
        t('assess.compared.counts', { supports: supports ?? DASH, contrary: contrary ?? 0 })
      )}
    </td>
  )
}

/** A record in two rounds, country by country. */
export const ComparedTable = ({
  lines,
  frame,
  rounds,
}: {
  lines: readonly ComparedLine[]
  frame: Frame
  rounds: { earlier: number; later: number }
}) => {
  const t = useT()
  return (
    <table className="compared">
      <caption className="compared-caption">{t('assess.compared.caption')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('assess.country')}</th>
          <th scope="col" className="compared-number">
            {frame.round(rounds.earlier)}
          </th>
          <th scope="col" className="compared-number">
            {frame.round(rounds.later)}
          </th>
          <th scope="col">{t('assess.comparison')}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.country}>
            <th scope="row">{frame.country(line.country)}</th>
            <Counts supports={line.earlier} contrary={line.earlierContrary} />
            <Counts supports={line.later} contrary={line.laterContrary} />
            <td>
              <Compared line={line} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
