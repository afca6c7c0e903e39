import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import canonicalize from 'canonicalize'
import { holdReleased } from '#assess/port'
import type { Actor } from '#kernel/access/actor.ts'
import type { Watch } from '#kernel/command/operation.ts'
import type { Reader, Writer } from '#kernel/db/handles.ts'
import { readFolder } from '#kernel/files/folder.ts'
import { MANIFEST } from '#kernel/files/manifest.ts'
import { LANGS } from '#kernel/i18n/translate.ts'
import { programmeSeen } from '#programme/port'
import { writePackage } from '#sheets/write-package.ts'
import { packageTables, type ProgrammePackage } from '../../contract/package.ts'
import { releaseMake } from '../../contract/release.ts'
import type { ReleaseFacts } from '../../contract/release-facts.ts'
import { isBare } from '../../domain/release/is-bare.ts'
import { latestOf, nextVersion } from '../../domain/release/version.ts'
import { reportWords } from '../../messages.ts'
import { makeReport, type Progress, type ReportOrder, type ReportOutcome } from '../make/make-report.ts'
import { FORMATS } from '../make/protocol.ts'
import { refuseUnread } from '../make/refuse-unread.ts'
import { sha256 } from '../sha256.ts'
import { drawnOn } from '../drawn-on.ts'
import { reportPlaces } from '../places.ts'
import { makeReleases } from './abilities.ts'
import { type Current, releaseOf } from './current.ts'
import { factsOf } from './facts.ts'
import { refuseMoved } from './moved.ts'
import { refuse } from './problems.ts'
import { signersInvitedBy } from './signers.ts'
import { keepRelease, type KeptFile, publishedAs, publishedBefore, publishedVersions } from './sql.ts'
import { refuseStale } from './stale.ts'
import { defineTask, type ReleaseTables } from './tables.ts'
import { textsChanged } from './texts-changed.ts'
import { refuseUnchanged } from './unchanged.ts'
import { refuseUnprintable } from './unprintable.ts'
import { refuseUntranslated } from './untranslated.ts'
import { refuseUnsigned } from './unsigned.ts'

type Input = { readonly programmeId: string; readonly kind: 'release' | 'erratum'; readonly corrections: ReleaseFacts['corrections'] }
type Prepared = {
  readonly current: Current
  readonly facts: ReleaseFacts
  readonly version: string
  readonly workshops: readonly string[]
}
type Worked = Prepared & { readonly dataHash: string; readonly files: readonly KeptFile[] }

/** How much of the report reads otherwise than in the version that is corrected; of one whose annex no longer reads nobody can tell. */
const otherwiseThan = async (
  db: Reader<ReleaseTables> | Writer<ReleaseTables>,
  { version, ...of }: { programmeId: string; version: string | null; source: ProgrammePackage },
): Promise<ReleaseFacts['otherwise']> => {
  if (version === null) return null
  const changed = await textsChanged(db, { version, ...of })
  return changed && { es: changed.texts.es.length, en: changed.texts.en.length }
}

type By = { readonly now: string; readonly actor: Actor }

/**
 * What is to be released at this moment, if it may be: a country that has not signed is named, unless the body's rule lets its part in, which
 * is then marked. A reconstructed programme passes as example, and says so on its title page.
 */
const prepare = async (db: Reader<ReleaseTables> | Writer<ReleaseTables>, input: Input, { now, actor }: By): Promise<Prepared> => {
  const { programmeId, kind, corrections } = input
  if (kind === 'erratum' && corrections.length === 0) refuse('release.corrections-missing')
  const published = await publishedVersions(db, programmeId)
  const version = nextVersion(published, kind) ?? refuse('release.nothing-to-correct')
  const { current, standings, rule } = await releaseOf(db, { programmeId, now })
  if (isBare(current.source)) refuse('release.empty')
  refuseUnprintable(current.whole, current.problems)
  await refuseUntranslated(db, current)
  refuseStale(current.source)
  refuseMoved(current.whole, current.source)
  const { open, blocking } = standings.gate
  if (!open && !current.example) refuseUnsigned(current.source, blocking)
  const erratumOf = kind === 'erratum' ? latestOf(published) : null
  const about = {
    erratumOf,
    corrections: erratumOf === null ? [] : corrections,
    otherwise: await otherwiseThan(db, { programmeId, version: erratumOf, source: current.source }),
  }
  const invitedBy = await signersInvitedBy(db, current, { actor, maker: actor.id })
  const before = await publishedBefore(db, { programmeId, version })
  const facts = factsOf({ current, standings, rule, invitedBy, before }, about)
  if (erratumOf !== null) refuseUnchanged(await publishedAs(db, { programmeId, version: erratumOf }), { source: current.source, facts })
  return { current, facts, version, workshops: await drawnOn(db, current) }
}

/** Of each language the composing, the summary and the files; then the annex. */
const STEPS = LANGS.length * (FORMATS.length + 2) + 1

/** Tells each step as a message, with its share of the whole. */
const teller = (progress: Watch['progress']): ((step: Progress) => void) => {
  let done = 0
  return ({ lang, step }) => progress({ step: `report.making.${step}`, values: { lang: lang ?? '', done: done++, all: STEPS } })
}

const madeOr = ({ whole, source }: Current, outcome: ReportOutcome, signal: AbortSignal): Extract<ReportOutcome, { kind: 'made' }> => {
  signal.throwIfAborted()
  if (outcome.kind === 'unprintable') refuseUnprintable(whole, outcome.problems)
  if (outcome.kind === 'refused') return refuseUnread(source, outcome)
  if (outcome.kind !== 'made') throw new Error(`a programme of the database could not be made: ${outcome.kind}`, { cause: outcome })
  // Refused before anything was made; whatever is made all the same is not kept.
  if (outcome.stale.length > 0) throw new Error(`the release would print what is stale: ${outcome.stale.join(', ')}`)
  return outcome
}

const work = (given: Prepared & { readonly who: string }, watch: Watch): Promise<Worked> => {
  const { who, ...prepared } = given
  const onWait = () => watch.progress({ step: 'report.making.waits', values: { done: 0, all: STEPS } })
  return reportPlaces.take({ who, signal: watch.signal, onWait }, () => madeIn(prepared, watch))
}

const madeIn = async (prepared: Prepared, { signal, progress }: Watch): Promise<Worked> => {
  const { current, facts, version } = prepared
  const folder = await mkdtemp(join(tmpdir(), 'istmo-release-'))
  const order: ReportOrder = {
    files: writePackage(current.source, packageTables),
    langs: LANGS,
    formats: FORMATS,
    version,
    out: join(folder, 'out'),
    facts,
  }
  const make = async (): Promise<Worked> => {
    const { dataHash } = madeOr(current, await makeReport(order, teller(progress), signal), signal)
    const files = [...(await readFolder(order.out))].map(([path, bytes]) => ({ path, bytes, sha256: sha256(bytes) }))
    return { ...prepared, dataHash, files }
  }
  return make().finally(() => rm(folder, { recursive: true, force: true }))
}

/** The same again, for comparing: what is released must be what stands when it is kept. */
const stateOf = ({ current, facts, version, workshops }: Prepared): string =>
  canonicalize([current.source, facts, version, current.asOf, workshops]) ?? ''

const rowOf = (worked: Worked, { id, actor, now }: { id: string; actor: Actor; now: string }): ReleaseTables['release'] => {
  const { current, facts, version, dataHash, files, workshops } = worked
  const programme = current.source.tables.programme[0]
  const title = (lang: 'es' | 'en') => reportWords(lang)('report.title', { area: programme?.[`area_${lang}`] ?? '' })
  return {
    programme_id: current.programmeId,
    id,
    version,
    kind: facts.erratumOf === null ? 'release' : 'erratum',
    as_of: current.asOf,
    programme_code: programme?.code ?? '',
    title_es: title('es'),
    title_en: title('en'),
    example: current.example,
    facts,
    data_hash: dataHash,
    manifest_hash: files.find(({ path }) => path === MANIFEST)?.sha256 ?? '',
    workshops: [...workshops],
    made_by: actor.id,
    made_at: now,
  }
}

export const makeRelease = defineTask({
  ...releaseMake,
  on: ({ db, input }) => programmeSeen(db, input.programmeId),
  can: makeReleases,
  prepare: async ({ db, actor, input, now }) => {
    reportPlaces.admit(actor.id)
    return { ...(await prepare(db, input, { now, actor })), who: actor.id }
  },
  work,
  keep: async ({ tx, actor, input, now, newId }, worked) => {
    await holdReleased(tx, input.programmeId)
    if (stateOf(await prepare(tx, input, { now, actor })) !== stateOf(worked)) refuse('release.moved')
    const row = rowOf(worked, { id: newId(), actor, now })
    await keepRelease(tx, row, worked.files)
    const files = worked.files.map(({ path, bytes, sha256: hash }) => ({ path, bytes: bytes.length, sha256: hash }))
    return { id: row.id, version: row.version, dataHash: row.data_hash, manifestHash: row.manifest_hash, files }
  },
  audit: ({ id }, { input }) => ({ subject: id, fields: input.kind === 'erratum' ? ['release', 'corrections'] : ['release'] }),
})
