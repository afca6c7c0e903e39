import { isTotal, mainSourceOf } from '#indicators/rules'
import type { ProgrammePackage } from '../contract/package.ts'

type Figures = ProgrammePackage['tables']['figures']

/** What the chapter of statistics counts of an indicator: the country totals of its main source and nothing else. */
export const heldFigures = (figures: Figures, indicator: string) => {
  const from = mainSourceOf(figures, indicator)
  return { from, totals: figures.filter((f) => f.indicator === indicator && f.source === from && isTotal(f)) }
}
