export { indicatorsPackage } from './sql/package.ts'
