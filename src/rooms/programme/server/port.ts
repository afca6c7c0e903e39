export { keepProgrammeTables, readProgrammeTables } from './sql/package.ts'
export { programmeSeen, type ProgrammeSeen } from './sql/frame.ts'
