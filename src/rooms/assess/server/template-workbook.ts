import { programmeSeen } from '#programme/port'
import { workbookTemplate } from '../contract/workbook.ts'
import { templateOf } from '../domain/workbook/template.ts'
import { defineQuery } from './define.ts'
import { workbookFrame } from './planned-import.ts'
import { importWorkshops } from './workshop-abilities.ts'

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const NAME = { es: 'plantilla-talleres', en: 'workshop-template' } as const

/** The workbook that offices fill in, with the countries whose workshops this person records. */
export const templateWorkbook = defineQuery({
  ...workbookTemplate,
  on: ({ db, input }) => programmeSeen(db, input.programmeId),
  can: importWorkshops,
  run: async ({ db, actor, input: { programmeId, lang }, subject, now }) => {
    const frame = await workbookFrame({ db, actor, programmeId, now })
    return { name: `${NAME[lang]}-${subject.code}.xlsx`, mediaType: XLSX, bytes: new Uint8Array(templateOf(lang, frame)) }
  },
  audit: 'none',
})
