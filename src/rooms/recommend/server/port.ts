export { recommendPackage } from './sql/package.ts'
