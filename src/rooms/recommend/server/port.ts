export { writeRecommendations } from './abilities.ts'
export { recommendPackage } from './sql/package.ts'
