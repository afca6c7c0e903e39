import type { ReactNode } from 'react'
import { csvOf } from '#ui/client/save-table.ts'
import { useT } from '#ui/client/words.tsx'
import { printDate } from '#documents/dates.ts'
import { rank } from '#ui/charts/rank.ts'
import { Figure } from '#ui/components/figure/figure.tsx'
import { figureWords } from '#ui/words.ts'
import type { CoverageLine } from '../../contract/coverage.ts'
import { coverageRows } from '../../domain/people/coverage-rows.ts'
import type { TrainingFrame } from '../frame.ts'
import { sayShare } from './coverage-columns.tsx'

type FigureProps = { lines: readonly CoverageLine[]; on: string; frame: TrainingFrame; table: ReactNode }

/** Of the staff of each office, who is trained and still there. Where nothing is known no bar is drawn, and the word says why. */
export const CoverageFigure = ({ lines, on, frame, table }: FigureProps) => {
  const t = useT()
  const offices = lines.filter(({ office }) => office !== null)
  const named = (line: CoverageLine): string => `${line.office ?? ''} (${frame.country(line.country)})`
  const chart = rank(
    {
      rows: offices.map((line) => ({
        label: named(line),
        value: line.coverage === null ? undefined : Math.round(line.coverage * 100),
        printed: sayShare(t, line),
      })),
    },
    { axis: t('train.coverage.axis'), interval: '' },
  )
  return (
    <Figure
      label={t('train.coverage.figure')}
      caption={t('train.coverage.caption', { on: printDate(on, t.lang) })}
      chart={chart}
      alt={t('train.coverage.alt', { said: offices.map((line) => `${named(line)}: ${sayShare(t, line)}`).join('; ') })}
      source={t('train.coverage.source', { on: printDate(on, t.lang) })}
      table={table}
      csv={() => csvOf(coverageRows(lines, { lang: t.lang, on, countries: frame.country }))}
      file={t('train.coverage.file')}
      level={2}
      words={figureWords(t)}
    />
  )
}
