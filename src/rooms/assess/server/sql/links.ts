import { sql } from 'kysely'
import { type ChainLink, restsOn } from '#kernel/chain/link.ts'
import { type AssessTables, seen } from '../tables.ts'

/** What the records of this room rest on; whoever does not see a statement does not see that something rests on it. */
export const assessLinks: readonly ChainLink[] = [
  restsOn<AssessTables>('statement', 'workshop', (db, programmeId) =>
    seen(db, 'statement').select(['id as from', 'workshop as to']).where('programme_id', '=', programmeId),
  ),
  restsOn<AssessTables>('statement', 'source', (db, programmeId) =>
    seen(db, 'statement')
      .select((of) => [of.ref('id').as('from'), of.ref('source').$notNull().as('to')])
      .where('programme_id', '=', programmeId)
      .where('source', 'is not', null),
  ),
  restsOn<AssessTables>('claim', 'source', (db, programmeId) =>
    seen(db, 'published_claim').select(['id as from', 'source as to']).where('programme_id', '=', programmeId),
  ),
  restsOn<AssessTables>('finding', 'statement', (db, programmeId) =>
    seen(db, 'finding_evidence')
      .select(['finding as from', 'subject as to'])
      .where('programme_id', '=', programmeId)
      .where('stance', '=', 'supports')
      .where('subject', 'in', seen(db, 'statement').select('id').where('programme_id', '=', programmeId)),
  ),
  restsOn<AssessTables>('finding', 'claim', (db, programmeId) =>
    seen(db, 'finding_evidence')
      .select(['finding as from', 'subject as to'])
      .where('programme_id', '=', programmeId)
      .where('stance', '=', 'supports')
      .where('subject', 'in', seen(db, 'published_claim').select('id').where('programme_id', '=', programmeId)),
  ),
  // What a text cites as a whole: `[@unodc-2014]`. Codes of sources hold no character of a pattern.
  ...(['finding', 'gap'] as const).map((kind) =>
    restsOn<AssessTables>(kind, 'source', (db, programmeId) =>
      seen(db, kind)
        .innerJoin(sql<{ programme_id: string; code: string }>`source`.as('cited'), (join) =>
          join.onRef('cited.programme_id', '=', `${kind}.programme_id`),
        )
        .select([`${kind}.code as from`, 'cited.code as to'])
        .where(`${kind}.programme_id`, '=', programmeId)
        .where(sql<boolean>`concat_ws(' ', ${sql.ref(`${kind}.text_es`)}, ${sql.ref(`${kind}.text_en`)}) ~ ('@' || cited.code || '[],]')`),
    ),
  ),
  restsOn<AssessTables>('gap', 'finding', (db, programmeId) =>
    seen(db, 'gap_finding').select(['gap as from', 'finding as to']).where('programme_id', '=', programmeId),
  ),
]
