export { decidePackage } from './sql/package.ts'
