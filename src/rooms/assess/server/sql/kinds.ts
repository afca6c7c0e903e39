import { type ChainKind, describesKind } from '#kernel/chain/kind.ts'
import { inEither } from '#kernel/i18n/in-either.ts'
import { statementCode } from '../../domain/assessment.ts'
import { type AssessTables, seen } from '../tables.ts'

/** A title that is not translated yet is called by what it says in the other language. */
const inEitherWord = ({ id, ...title }: { readonly id: string; readonly es: string; readonly en: string }) => ({
  id,
  es: inEither('es', title),
  en: inEither('en', title),
})

/** A statement's code stands with its public wording; what was said in the room is no label. */
const withWording = (code: string, wording: string | null) => (wording === null ? code : `${code} · ${wording}`)

/** What was typed here has an id that nobody calls it by. */
const MADE = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/

const statement = describesKind<AssessTables>('statement', async (db, programmeId, ids) => {
  const rows = await seen(db, 'statement')
    .select(['id', 'workshop', 'number', 'public_es', 'public_en'])
    .where('programme_id', '=', programmeId)
    .where('id', 'in', ids)
    .execute()
  return rows.map(({ id, workshop, number, public_es, public_en }) => {
    const code = statementCode(workshop, number)
    const label = { es: withWording(code, public_es ?? public_en), en: withWording(code, public_en ?? public_es) }
    return { id, ...label, ...(MADE.test(id) && { code: null }) }
  })
})

const workshop = describesKind<AssessTables>('workshop', (db, programmeId, ids) =>
  seen(db, 'workshop')
    .select(['code as id', 'code as es', 'code as en'])
    .where('programme_id', '=', programmeId)
    .where('code', 'in', ids)
    .execute(),
)

const claim = describesKind<AssessTables>('claim', (db, programmeId, ids) =>
  seen(db, 'published_claim')
    .select(['id', 'public_es as es', 'public_en as en'])
    .where('programme_id', '=', programmeId)
    .where('id', 'in', ids)
    .execute(),
)

const finding = describesKind<AssessTables>('finding', async (db, programmeId, ids) => {
  const rows = await seen(db, 'finding')
    .select(['code as id', 'title_es as es', 'title_en as en'])
    .where('programme_id', '=', programmeId)
    .where('code', 'in', ids)
    .execute()
  return rows.map(inEitherWord)
})

const gap = describesKind<AssessTables>('gap', async (db, programmeId, ids) => {
  const rows = await seen(db, 'gap')
    .select(['code as id', 'title_es as es', 'title_en as en'])
    .where('programme_id', '=', programmeId)
    .where('code', 'in', ids)
    .execute()
  return rows.map(inEitherWord)
})

/** What the records of this room are called where the chain is walked. */
export const assessKinds: readonly ChainKind[] = [workshop, statement, claim, finding, gap]
