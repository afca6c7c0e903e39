import { hasCountry, programmeCountries, programmeSeen } from '#programme/port'
import { writeCsv } from '#sheets/write-csv.ts'
import { coverageShow, coverageTable, establishmentRecord } from '../../contract/coverage.ts'
import { coverageRows } from '../../domain/people/coverage-rows.ts'
import { coverageNow } from './coverage-now.ts'
import { defineCommand, defineQuery } from '../define.ts'
import { readCoverage, recordEstablishments } from './session-abilities.ts'
import { addEstablishment } from './sql/coverage.ts'

const NAME = { es: 'cobertura', en: 'coverage' } as const

export const showCoverage = defineQuery({
  ...coverageShow,
  on: ({ db, input }) => programmeSeen(db, input.programmeId),
  can: readCoverage,
  run: ({ db, actor, input, now }) => coverageNow({ db, actor, ...input, now }),
  audit: 'none',
})

/** The same as a table to take away; what is held back on the screen is held back there. */
export const takeCoverage = defineQuery({
  ...coverageTable,
  on: ({ db, input }) => programmeSeen(db, input.programmeId),
  can: readCoverage,
  run: async ({ db, actor, input: { lang, ...asked }, subject, now }) => {
    const { on, lines } = await coverageNow({ db, actor, ...asked, now })
    const names = new Map(
      (await programmeCountries(db, asked.programmeId)).map(({ code, nameEs, nameEn }) => [code, lang === 'es' ? nameEs : nameEn]),
    )
    const rows = coverageRows(lines, { lang, on, countries: (code) => names.get(code) ?? code })
    const bytes = new Uint8Array(writeCsv(rows, { guard: 'formulas', mark: true }))
    return { name: `${NAME[lang]}-${subject.code}-${on}.csv`, mediaType: 'text/csv; charset=utf-8', bytes }
  },
  audit: 'none',
})

export const recordEstablishment = defineCommand({
  ...establishmentRecord,
  on: async ({ tx, input: { programmeId, country } }) => {
    const there = (await programmeSeen(tx, programmeId)) && (await hasCountry(tx, programmeId, country))
    return there ? { programmeId, country } : undefined
  },
  can: recordEstablishments,
  run: async ({ tx, actor, input, now }) => {
    const { programmeId, countedOn, ...row } = input
    await addEstablishment(tx, { ...row, programme_id: programmeId, counted_on: countedOn, recorded_by: actor.id, recorded_at: now })
    return { country: row.country, office: row.office, headcount: row.headcount }
  },
  audit: ({ country }) => ({ subject: country, fields: ['office', 'headcount', 'source'] }),
})
