export { lawMessages } from '../messages.ts'
export { lawPackage } from './sql/package.ts'
export { lawNow } from './law-now.ts'
