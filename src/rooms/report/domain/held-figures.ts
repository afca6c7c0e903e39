import { isTotal, mainSourceOf } from '#indicators/rules'
import type { ProgrammePackage } from '../contract/package.ts'

type Figures = ProgrammePackage['tables']['figures']

/** What the chapter of statistics counts of an indicator: the country totals that its main source gives and nothing else; what it withholds it does not give. */
export const heldFigures = (figures: Figures, indicator: string) => {
  const from = mainSourceOf(figures, indicator)
  return { from, totals: figures.filter((f) => f.indicator === indicator && f.source === from && isTotal(f) && f.kind !== 'withheld') }
}
