import type { ProgrammePackage } from '../../contract/package.ts'

/** Whether nothing of a programme may go out: of what may be released it holds no workshop. */
export const isBare = ({ tables }: ProgrammePackage): boolean => tables.workshops.length === 0
