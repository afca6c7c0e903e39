import { programmeSeen } from '#programme/port'
import { treatyList } from '../contract/treaties.ts'
import { readLaw } from './abilities.ts'
import { defineQuery } from './define.ts'
import { lawPackage } from './sql/package.ts'

export const listTreaties = defineQuery({
  ...treatyList,
  on: ({ db, input }) => programmeSeen(db, input.programmeId),
  can: readLaw,
  run: async ({ db, input }) => {
    const { treaties } = await lawPackage.read(db, input.programmeId)
    return {
      treaties: treaties.map(({ country, treaty, name_es, name_en, status_es, status_en, date, source }) => {
        return { country, treaty, nameEs: name_es, nameEn: name_en, statusEs: status_es, statusEn: status_en, date, source }
      }),
    }
  },
  audit: 'none',
})
