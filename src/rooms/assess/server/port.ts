export { gapTitles } from './sql/gap-titles.ts'
export { assessPackage } from './sql/package.ts'
