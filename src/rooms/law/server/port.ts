export { lawPackage } from './sql/package.ts'
