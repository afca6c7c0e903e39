/** What other rooms may call: pure functions over official figures. */
export { categoryIn } from './category-words.ts'
export { conflictsOf, type Conflict } from './conflicts.ts'
export { boundsOf, isTotal, mainSourceOf, seriesOf, STAGES, type SeriesPoint, type Stage } from './figures.ts'
export { publishable } from './publishable.ts'
