import { ability } from '#kernel/access/ability.ts'
import type { ProgrammeSeen } from '#programme/port'

export const importPackages = ability('import programmes', { roles: ['programme.officer'], operator: true })

/** Nobody gets out by it what they do not see anyhow. */
export const exportProgramme = ability<ProgrammeSeen>('export the programme', { members: true, operator: true })
