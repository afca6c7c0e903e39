export { closedStatements } from './sql/closed-cells.ts'
export { gapTitles } from './sql/gap-titles.ts'
export { assessPackage } from './sql/package.ts'
