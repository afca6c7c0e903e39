export { closedStatements } from './sql/closed-cells.ts'
export { holdReleased } from './sql/hold-released.ts'
export { gapTitles } from './sql/gap-titles.ts'
export { assessPackage } from './sql/package.ts'
