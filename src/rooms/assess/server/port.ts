export { assessPackage } from './sql/package.ts'
