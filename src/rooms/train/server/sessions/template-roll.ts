import { sectorsIn } from '#programme/port'
import { tableSheet } from '#sheets/table-sheet.ts'
import { writeXlsx } from '#sheets/write-xlsx.ts'
import { rollTemplate } from '../../contract/people.ts'
import { rollSheet } from '../../contract/roll-sheet.ts'
import { defineQuery } from '../define.ts'
import { teamAtSession } from './planned-roll.ts'
import { enrolPeople } from './session-abilities.ts'

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const NAME = { es: 'inscripcion', en: 'enrolment' } as const

/** The sheet that offices fill in, with the programme's sectors to choose from. */
export const templateRoll = defineQuery({
  ...rollTemplate,
  on: ({ db, actor, input }) => teamAtSession(db, { actor, input }),
  can: enrolPeople,
  run: async ({ db, input: { programmeId, session, lang } }) => {
    const sector = (await sectorsIn(db, programmeId)).map(({ nameEs, nameEn }) => (lang === 'es' ? nameEs : nameEn))
    const sheet = tableSheet(rollSheet, { lang, choices: { sector } })
    const bytes = new Uint8Array(writeXlsx([sheet], { lists: lang === 'es' ? 'listas' : 'lists' }))
    return { name: `${NAME[lang]}-${session}.xlsx`, mediaType: XLSX, bytes }
  },
  audit: 'none',
})
