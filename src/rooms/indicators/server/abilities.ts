import { ability } from '#kernel/access/ability.ts'

export const readStatistics = ability<{ readonly programmeId: string }>('read statistics', { members: true, operator: true })
