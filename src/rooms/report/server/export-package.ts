import { programmeSeen } from '#programme/port'
import { writeArchive } from '#sheets/archive.ts'
import { type PackageMeta, writePackage } from '#sheets/write-package.ts'
import { packageExport } from '../contract/operations.ts'
import { packageTables, type ProgrammePackage } from '../contract/package.ts'
import { defineQuery } from './define.ts'
import { exportProgramme } from './exchange-abilities.ts'
import { withExportedReviews } from './reviewed/reviews.ts'
import { readProgramme } from './sql/package.ts'

/** The day of a package is the programme's own and no clock's, so that the same state gives the same bytes. */
const metaOf = ({ tables }: ProgrammePackage): PackageMeta => {
  const [programme] = tables.programme
  if (!programme) throw new Error('a programme in sight was read without its row')
  return {
    name: programme.code.toLowerCase(),
    title: { es: programme.name_es, en: programme.name_en },
    description: { es: programme.disclaimer_es, en: programme.disclaimer_en },
    created: `${programme.as_of}T00:00:00Z`,
  }
}

export const exportPackage = defineQuery({
  ...packageExport,
  on: ({ db, input }) => programmeSeen(db, input.programmeId),
  can: exportProgramme,
  run: async ({ db, subject: { programmeId, code }, now }) => {
    // Whoever does not write the report sees no review: then all goes out as unread, which asks too much rather than too little.
    const found = withExportedReviews(await readProgramme(db, { programmeId, now }))
    const archive = writeArchive(writePackage(found, packageTables, metaOf(found)))
    return { name: `${code.toLowerCase()}.zip`, mediaType: 'application/zip', bytes: new Uint8Array(archive) }
  },
  audit: (_, { subject }) => ({ subject: subject.programmeId, fields: packageTables.map(({ name }) => name) }),
})
