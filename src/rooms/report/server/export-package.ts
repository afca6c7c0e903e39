import { programmeSeen } from '#programme/port'
import { writeArchive } from '#sheets/archive.ts'
import { writePackage } from '#sheets/write-package.ts'
import { packageExport } from '../contract/operations.ts'
import { packageTables } from '../contract/package.ts'
import { defineQuery } from './define.ts'
import { exportProgramme } from './exchange-abilities.ts'
import { carriedOf, metaOf } from './package-meta.ts'
import { withExportedReviews } from './reviewed/reviews.ts'
import { sightOf } from './sight.ts'
import { readProgramme } from './sql/package.ts'

export const exportPackage = defineQuery({
  ...packageExport,
  on: ({ db, input }) => programmeSeen(db, input.programmeId),
  can: exportProgramme,
  run: async ({ db, actor, subject: { programmeId, code }, now }) => {
    // Whoever does not write the report sees no review: then all goes out as unread, which asks too much rather than too little.
    const found = withExportedReviews(await readProgramme(db, { programmeId, now }))
    const sight = sightOf(actor, { programmeId, source: found })
    const content = { ...found, carried: carriedOf(found, sight) }
    const archive = writeArchive(writePackage(content, packageTables, metaOf(found, sight)))
    return { name: `${code.toLowerCase()}.zip`, mediaType: 'application/zip', bytes: new Uint8Array(archive) }
  },
  audit: (_, { subject }) => ({ subject: subject.programmeId, fields: packageTables.map(({ name }) => name) }),
})
