import { sql } from 'kysely'
import { type ChainKind, describesKind } from '#kernel/chain/kind.ts'
import { type ChainLink, restsOn } from '#kernel/chain/link.ts'
import { type Lang, translator } from '#kernel/i18n/translate.ts'
import { lawMessages } from '../messages.ts'
import { type LawTables, seen } from './tables.ts'

/** A proposed text rests on the documents of the register that it names among its sources; what came into force is read in the proposal that brought it. */
export const lawLinks: readonly ChainLink[] = [
  restsOn<LawTables>('law-proposal', 'source', (db, programmeId) =>
    seen(db, 'law_proposal_text')
      .innerJoin(sql<{ value: unknown }>`lateral jsonb_array_elements(law_proposal_text.text::jsonb -> 'sources')`.as('named'), (join) =>
        join.onTrue(),
      )
      .select([sql<string>`law_proposal_text.proposal::text`.as('from'), sql<string>`named.value ->> 'register'`.as('to')])
      .where('law_proposal_text.programme_id', '=', programmeId)
      .where(sql<boolean>`named.value ? 'register'`)
      // What was saved before is no longer proposed.
      .where(
        sql<boolean>`law_proposal_text.version = (select max(later.version) from law_proposal_text as later
          where later.programme_id = law_proposal_text.programme_id and later.proposal = law_proposal_text.proposal)`,
      )
      .distinct(),
  ),
]

export const lawKinds: readonly ChainKind[] = [
  describesKind<LawTables>('law-proposal', async (db, programmeId, ids) => {
    const rows = await seen(db, 'law_proposal')
      .select([sql<string>`id::text`.as('id'), 'system', 'restores'])
      .where('programme_id', '=', programmeId)
      .where(sql<string>`id::text`, 'in', ids)
      .execute()
    return rows.map(({ id, system, restores }) => {
      const name = (lang: Lang): string => {
        const t = translator(lang, lawMessages)
        return t('law.proposal.title', { restores: restores ?? 'none', country: t('law.system', { system }) })
      }
      return { id, es: name('es'), en: name('en'), code: null, country: system }
    })
  }),
]
