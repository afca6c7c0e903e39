import { sql } from 'kysely'
import { type ChainKind, describesKind } from '#kernel/chain/kind.ts'
import { type ChainLink, type LinkRow, restsOn } from '#kernel/chain/link.ts'
import type { Reader } from '#kernel/db/handles.ts'
import { LOCALES } from '#kernel/i18n/translate.ts'
import { StudyAbout } from '../contract/study.ts'
import type { SyllabusState } from '../contract/syllabus-state.ts'
import { said } from './sessions/said.ts'
import { seen, type TrainTables } from './tables.ts'

type Db = Reader<TrainTables>
type Part = 'competence' | 'outcome' | 'module'
/** Where the parts of one kind stand in a version, and which of their fields names what they rest on. */
const LISTS = { competence: 'competences', outcome: 'outcomes', module: 'modules' } as const
/** The text of a part: a module is called by its title. */
const TEXTS = { competence: 'text', outcome: 'text', module: 'title' } as const

/** The state of a version is that of its last step; of one without a step, it is a draft. */
const stateOf = sql<SyllabusState>`coalesce((select step.state from syllabus_step step
  where step.programme_id = syllabus_version.programme_id and step.syllabus = syllabus_version.sha256 order by step.number desc limit 1), 'draft')`

/** Of each syllabus the version in force; where none is, the one recorded last. */
const newest = (programmeId: string) => sql<string>`select distinct on (code) sha256
  from (select code, sha256, recorded_at, semver, ${stateOf} as state from syllabus_version where programme_id = ${programmeId}) version
  where state <> 'withdrawn' order by code, (state = 'approved') desc, recorded_at desc, string_to_array(split_part(semver, '-', 1), '.')::int[] desc`

/** Versions that a session teaches, and the newest of each syllabus: what others were, and drafts beside them, is read in their differences. */
const versions = (db: Db, programmeId: string) =>
  seen(db, 'syllabus_version')
    .where('syllabus_version.programme_id', '=', programmeId)
    .where(
      sql<boolean>`exists (select from session s
          where s.programme_id = syllabus_version.programme_id and s.syllabus = syllabus_version.sha256 and s.state <> 'cancelled')
        or syllabus_version.sha256 in (${newest(programmeId)})`,
    )

const partsOf = (kind: Part) => sql`lateral jsonb_array_elements(syllabus_version.content::jsonb -> ${sql.lit(LISTS[kind])})`
/** A part is named by the hash of its version and its own code. */
const partId = sql<string>`syllabus_version.sha256 || '/' || (part.value ->> 'code')`

/** Parts of one kind rest on what one of their fields names: another part of the version, or a record of another room. */
const partsRest = (kind: Part, to: string, { field, own }: { readonly field: string; readonly own: boolean }): ChainLink =>
  restsOn<TrainTables>(kind, to, (db, programmeId) =>
    versions(db, programmeId)
      .innerJoin(sql<{ value: unknown }>`${partsOf(kind)}`.as('part'), (join) => join.onTrue())
      .innerJoin(sql<{ value: string }>`lateral jsonb_array_elements_text(part.value -> ${sql.lit(field)})`.as('named'), (join) =>
        join.onTrue(),
      )
      .select([partId.as('from'), (own ? sql<string>`syllabus_version.sha256 || '/' || named.value` : sql<string>`named.value`).as('to')]),
  )

/** From a gap to what its answer brought: whatever was measured rests on sessions, these on what they taught, and that on what it answers. */
export const trainLinks: readonly ChainLink[] = [
  partsRest('competence', 'gap', { field: 'gaps', own: false }),
  partsRest('competence', 'recommendation', { field: 'recommendations', own: false }),
  partsRest('outcome', 'competence', { field: 'competences', own: true }),
  partsRest('module', 'outcome', { field: 'outcomes', own: true }),
  restsOn<TrainTables>('training-session', 'module', (db, programmeId) =>
    seen(db, 'session')
      .select((of) => [of.ref('code').as('from'), sql<string>`syllabus || '/' || unnest(modules)`.as('to')])
      .where('programme_id', '=', programmeId)
      .where('state', '<>', 'cancelled'),
  ),
  restsOn<TrainTables>('training-study', 'training-session', (db, programmeId) =>
    seen(db, 'study_session')
      .innerJoin(published(db, programmeId), (join) =>
        join.onRef('published.study', '=', 'study_session.study').onRef('published.plan', '=', 'study_session.plan'),
      )
      .select([sql<string>`study_session.study::text`.as('from'), 'study_session.session as to'])
      .where('study_session.programme_id', '=', programmeId)
      .distinct(),
  ),
]

/** Plans whose results somebody published: what is still being worked out is no ground of anything. */
const published = (db: Db, programmeId: string) =>
  seen(db, 'impact_edition').select(['study', 'plan']).where('programme_id', '=', programmeId).distinct().as('published')

const KIND_ES = { competence: 'Competencia', outcome: 'Resultado de aprendizaje', module: 'Módulo' } as const
const KIND_EN = { competence: 'Competence', outcome: 'Learning outcome', module: 'Module' } as const

const describesPart = (kind: Part): ChainKind =>
  describesKind<TrainTables>(kind, async (db, programmeId, ids) => {
    const rows = await versions(db, programmeId)
      .innerJoin(sql<{ value: unknown }>`${partsOf(kind)}`.as('part'), (join) => join.onTrue())
      .select(['syllabus_version.semver', partId.as('id'), stateOf.as('state')])
      .select(sql<string>`part.value ->> 'code'`.as('code'))
      .select(sql<LinkRow>`part.value -> ${sql.lit(TEXTS[kind])}`.as('text'))
      .where(partId, 'in', ids)
      .execute()
    return rows.map(({ id, code, semver, state, text }) => {
      const { es, en } = text as unknown as { es: string; en: string }
      const stands = said('train.syllabus-state', [state])
      return {
        id,
        code,
        order: `${semver} ${code}`,
        es: `${KIND_ES[kind]} (versión ${semver}, ${stands.es}): ${es}`,
        en: `${KIND_EN[kind]} (version ${semver}, ${stands.en}): ${en}`,
      }
    })
  })

export const DAYS = {
  es: new Intl.DateTimeFormat(LOCALES.es, { dateStyle: 'long', timeZone: 'UTC' }),
  en: new Intl.DateTimeFormat(LOCALES.en, { dateStyle: 'long', timeZone: 'UTC' }),
} as const

const session = describesKind<TrainTables>('training-session', async (db, programmeId, ids) => {
  const rows = await seen(db, 'session')
    .select(['code as id', 'venue'])
    // The day on which it begins where it is held.
    .select(sql<string>`to_char(starts at time zone zone, 'YYYY-MM-DD')`.as('day'))
    .where('programme_id', '=', programmeId)
    .where('code', 'in', ids)
    .execute()
  return rows.map(({ id, venue, day }) => {
    const begins = new Date(day)
    return { id, es: `Sesión: ${venue}, ${DAYS.es.format(begins)}`, en: `Session: ${venue}, ${DAYS.en.format(begins)}` }
  })
})

const study = describesKind<TrainTables>('training-study', async (db, programmeId, ids) => {
  const rows = await seen(db, 'study').select(['id', 'about']).where('programme_id', '=', programmeId).where('id', 'in', ids).execute()
  return rows.map(({ id, about }) => {
    const { title } = StudyAbout.parse(JSON.parse(about))
    return { id, code: null, es: `Qué dejó la capacitación: ${title.es}`, en: `What the training brought: ${title.en}` }
  })
})

export const trainKinds: readonly ChainKind[] = [
  describesPart('competence'),
  describesPart('outcome'),
  describesPart('module'),
  session,
  study,
]
