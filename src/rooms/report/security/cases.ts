import { packageTables } from '../contract/package.ts'
import { writeArchive } from '#sheets/archive.ts'
import { writePackage } from '#sheets/write-package.ts'
import { IN } from '#test/security/people.ts'
import { COLLEAGUES_DRAFT, draftOf, ownRelease, RELEASE } from './records.ts'
import { packageWith, statementOf } from '#test/security/two-countries.ts'
import type { World } from '#test/security/world.ts'
import { bare, byWho, type Case, of, type OperationCases, operationNamed } from '#test/security/case.ts'

const whole = { 'the programme': of({}) }

const RELEASED = 'strength:F-001:2'
/** Who sees closed workshops counts them in it; it cannot be rewritten by them, since its values would be every member's. */
const CLOSED = 'chapter-compared:technical'
const archive = (): File => {
  const { tables, passages } = packageWith([])
  const given = { passages, tables: { ...tables, programme: tables.programme.map((row) => ({ ...row, code: 'NEW' })) } }
  return new File([new Uint8Array(writeArchive(writePackage(given, packageTables)))], 'programa.zip')
}
const passage = { key: 'summary', es: 'Falta algo.', en: 'Something is missing.' }
/** What each author sees a sentence made from at this moment. */
const inputsAsSeen = async (world: World, sentence: string): Promise<ReadonlyMap<string, string>> => {
  const found = new Map<string, string>()
  for (const who of ['operator', 'officer', 'lead HN', 'lead REG']) {
    const reply = await world.ask(who, operationNamed(world, 'report.draft.show'), { ...IN, chapter: 'condition-technical' })
    const { sentences } = (await reply.json()) as { sentences: { id: string; inputs: string }[] }
    found.set(who, sentences.find(({ id }) => id === sentence)?.inputs ?? '')
  }
  return found
}

const rewriting = async (world: World, sentence: string): Promise<Case> => {
  const seen = await inputsAsSeen(world, sentence)
  return byWho((who) => ({ sentence, es: 'Uno.', version: 0, inputs: seen.get(who) ?? '{}' }))
}

/** With what an author has read. */
const confirming = async (world: World, text: string): Promise<Case> => {
  const reply = await world.ask('officer', operationNamed(world, 'report.draft.show'), { ...IN })
  const { toReview } = (await reply.json()) as { toReview: { text: string; standsOn: string }[] }
  return of({ text, standsOn: toReview.find((one) => one.text === text)?.standsOn ?? '' })
}

const draftCases = async (world: World): Promise<OperationCases> => ({
  'report.package.import': { 'a new programme': bare({ archive: archive() }) },
  'report.package.export': whole,
  'report.draft.show': { 'the first chapter': of({}) },
  'report.sentence.override': {
    'that rests on released workshops': await rewriting(world, RELEASED),
    'that rests on closed ones where one sees them': await rewriting(world, CLOSED),
  },
  'report.sentence.restore': { 'a rewritten sentence': of({ sentence: 'strength:F-001:1', version: 0 }) },
  'report.passage.write': { 'a passage': of({ ...passage, version: 0 }) },
  'report.passage.check': { 'a passage': of({ key: 'summary', lang: 'es', text: 'Falta algo.' }) },
  'report.text.confirm': { 'a text under which the data moved': await confirming(world, 'finding:F-003') },
  'report.text.history': { 'a passage': of({ place: 'passage:summary' }) },
  'report.draft.make': { 'the programme': of({ langs: ['es'], formats: ['html'] }) },
  'report.draft.file': {
    'one’s own draft': byWho((who) => ({ draft: draftOf(who), path: 'report.es.html' })),
    'another’s draft': of({ draft: COLLEAGUES_DRAFT, path: 'report.es.html' }),
  },
  'report.translation.list': whole,
  'report.translation.set': { 'the programme': of({ printed: false }) },
  'report.home.show': whole,
})

/** All countries sign their part as it stands. */
export const signed = async (world: World): Promise<void> => {
  const done = async (who: string, event: string, input: object) => {
    const reply = await world.ask(who, operationNamed(world, event), { ...IN, ...input })
    if (reply.status !== 200) throw new Error(`${event}: ${await reply.text()}`)
    return (await reply.json()) as { put: { id: string; hash: string } }
  }
  await done('officer', 'report.sign-off.put', {})
  for (const country of ['HN', 'GT']) {
    const { put } = await done('officer', 'report.sign-off.read', { country })
    const answer = { submissionId: put.id, hash: put.hash, country, stand: 'accept' }
    await done(`country-signatory ${country}`, 'decide.position.take', answer)
  }
}
const onReleases = (more: object = {}): Record<string, Case> => ({
  published: of({ releaseId: RELEASE.published, ...more }),
  'made and not published': of({ releaseId: RELEASE.waiting, ...more }),
  none: of({ releaseId: RELEASE.none, ...more }),
})

const releaseCases: OperationCases = {
  'report.draft.find': {
    'a statement of a sealed workshop of GT': of({ kind: 'statement', id: statementOf({ country: 'GT', state: 'sealed' }) }),
  },
  'report.sign-off.show': whole,
  'report.sign-off.read': { 'of HN': of({ country: 'HN' }), 'of GT': of({ country: 'GT' }) },
  'report.sign-off.put': whole,
  'report.release.list': { 'of all programmes': bare(), 'of the programme': of({}) },
  'report.release.show': onReleases(),
  'report.release.compare': { 'of the programme': of({}) },
  'report.release.make': { 'before countries signed': of({}), 'when all signed': { ...of({}), given: signed } },
  'report.release.publish': {
    published: of({ releaseId: RELEASE.published }),
    'made, and the report moved since': of({ releaseId: RELEASE.waiting }),
    none: of({ releaseId: RELEASE.none }),
    'made by oneself': byWho((who) => ({ releaseId: ownRelease(who) })),
  },
  'report.release.file': onReleases({ path: 'manifest.json' }),
  'report.release.archive': onReleases(),
  'report.release.verify': onReleases(),
}

export const cases = async (world: World): Promise<OperationCases> => ({ ...(await draftCases(world)), ...releaseCases })
