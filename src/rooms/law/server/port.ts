export { lawMessages } from '../messages.ts'
export { lawPackage } from './sql/package.ts'
