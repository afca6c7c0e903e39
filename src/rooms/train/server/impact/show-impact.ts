import { refuse } from '#kernel/problem/kernel-problems.ts'
import { impactFile, impactShow } from '../../contract/impact-operations.ts'
import { ImpactPageShown } from '../../contract/impact-page.ts'
import { defineQuery } from '../define.ts'
import { readStudies } from './abilities.ts'
import { bytesSeen, editionSeen, filesSeen, resultSeen } from './sql/results.ts'
import { studySeen } from './sql/studies.ts'

/** The page as it was made: of an edition, or of what is not published yet and only those see who work with studies. */
export const showImpact = defineQuery({
  ...impactShow,
  on: ({ db, input }) => studySeen(db, input),
  can: readStudies,
  run: async ({ db, input: { programmeId, study, edition, lang } }) => {
    const found = await (edition === undefined ? resultSeen(db, { programmeId, study }) : editionSeen(db, { programmeId, study, edition }))
    if (!found) return refuse('record.not-found')
    return {
      study,
      edition: edition ?? null,
      sha256: found.sha256,
      madeAt: found.madeAt,
      page: ImpactPageShown.parse(JSON.parse(found[lang])),
      files: await filesSeen({ programmeId, study, edition }, db),
    }
  },
  audit: (_, { input: { study } }) => ({ subject: study, fields: ['results'] }),
})

const TYPES: Readonly<Record<string, string>> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  html: 'text/html; charset=utf-8',
  json: 'application/json; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
}

export const showImpactFile = defineQuery({
  ...impactFile,
  on: ({ db, input }) => studySeen(db, input),
  can: readStudies,
  run: async ({ db, input }) => {
    const { bytes } = (await bytesSeen(input, db)) ?? refuse('record.not-found')
    return {
      name: input.path,
      mediaType: TYPES[input.path.split('.').at(-1) ?? ''] ?? 'application/octet-stream',
      bytes: new Uint8Array(bytes),
    }
  },
  audit: (_, { input: { study } }) => ({ subject: study, fields: ['results'] }),
})
