import { type Kysely, sql } from 'kysely'

/**
 * What bears on a finding, by the workshops in which it was said. Found by the finding alone, evidence of workshops out of sight was read and
 * thrown away, so that how long an answer took told how much of it there is.
 */
export const evidenceByWorkshopMigration = {
  name: 'assess.0006-evidence-by-workshop',
  up: async (db: Kysely<unknown>): Promise<void> => {
    await sql`create index finding_evidence_by_workshop on finding_evidence (programme_id, workshop, finding, subject)`.execute(db)
  },
}
