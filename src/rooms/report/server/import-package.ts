import { HOUSE } from '#kernel/access/ability.ts'
import { foundProgramme } from '#programme/port'
import { readArchive } from '#sheets/archive.ts'
import type { PackageReadDone } from '#sheets/read-package.ts'
import { asRowError } from '#sheets/refusal.ts'
import { packageImport } from '../contract/operations.ts'
import { packageTables } from '../contract/package.ts'
import { defineCommand } from './define.ts'
import { importPackages } from './exchange-abilities.ts'
import { refuse } from './problems.ts'
import { readGiven } from './read-given.ts'
import { withReviews } from './reviewed/reviews.ts'
import { keepProgramme } from './sql/package.ts'

/** All of the package, or a refusal that names every error in it. */
const packageIn = (archive: { readonly name: string; readonly bytes: Uint8Array }): PackageReadDone<typeof packageTables> => {
  const opened = readArchive(archive.bytes)
  if (opened.kind === 'refused') return refuse('package.refused', { count: 1, errors: [asRowError(archive.name, opened)] })
  const read = readGiven(opened.files)
  if (read.kind === 'refused') return refuse('package.refused', { count: read.errors.length + read.more, errors: [...read.errors] })
  return read
}

export const importPackage = defineCommand({
  ...packageImport,
  on: () => HOUSE,
  can: importPackages,
  run: async ({ tx, actor, input, now, newId }) => {
    const { tables, passages, warnings } = packageIn(input.archive)
    const [programme] = tables.programme
    if (!programme) throw new Error('a package without a programme row was read')
    const programmeId = newId()
    const countries = tables.countries.map(({ code }) => code)
    await foundProgramme({ tx, actor, now, newId }, { programmeId, countries }, () =>
      keepProgramme(tx, { programmeId, now }, withReviews({ tables, passages })),
    )
    return { id: programmeId, code: programme.code, nameEs: programme.name_es, nameEn: programme.name_en, warnings: [...warnings] }
  },
  audit: ({ id }) => ({ subject: id, programmeId: id, fields: packageTables.map(({ name }) => name) }),
})
