import { type AtHome, type OfProgramme, type Reading, type StageCount, type Waiting, worksOn } from '#kernel/home/kind.ts'
import { hasCountryMember } from '#programme/port'
import type { Workshop } from '../contract/package.ts'
import { paths } from '../contract/paths.ts'
import type { Assessment } from '../domain/assessment.ts'
import { hinders } from '../domain/hinders.ts'
import { codeStatements, editCodebook, readAnalysis, writeFindings } from './analysis-abilities.ts'
import { countedSeen } from './sql/assessment.ts'
import { importWorkshops, leavesToMember, moveWorkshops } from './workshop-abilities.ts'

const assessment: Reading<Assessment> = (db, { programmeId, now }) => countedSeen(db, programmeId, now)

type InRound = OfProgramme & { readonly country: string; readonly round: number }

const workshopsIn =
  (state: Workshop['state']): Reading<readonly Waiting<InRound>[]> =>
  async (_, { programmeId, once }) => {
    const { tables } = await once(assessment)
    return tables.workshops.filter((one) => one.state === state).map(({ country, round }) => ({ about: { programmeId, country, round } }))
  }

/** The list of workshops shows one round. */
const inRounds = (state: Workshop['state']) => ({
  page: (programme: string, [first]: readonly InRound[]) => paths.workshops({ programme }, { state, round: String(first?.round ?? 1) }),
  apart: ({ round }: InRound) => String(round),
  says: ([first]: readonly InRound[]) => ({ round: first?.round ?? 1 }),
})

/** Sealed workshops, without those of a country whose own member decides what leaves its rooms, where that is somebody else. */
const toRelease: Reading<readonly Waiting<InRound>[]> = async (db, asked) => {
  const { actor, programmeId, now } = asked
  const sealed = await workshopsIn('sealed')(db, asked)
  const left = new Set<string>()
  for (const country of new Set(sealed.map(({ about }) => about.country)))
    if (leavesToMember(actor, { programmeId, country }, await hasCountryMember(db, { actor, programmeId, country, now }))) left.add(country)
  return sealed.filter(({ about }) => !left.has(about.country))
}

const isThere =
  (of: (found: Assessment) => number): Reading<boolean> =>
  async (_, { once }) =>
    of(await once(assessment)) > 0

const stage = (
  name: 'statement' | 'finding' | 'gap',
  count: (found: Assessment) => number,
  path: 'statements' | 'findings' | 'gaps',
): StageCount => ({
  stage: name,
  words: `assess.home.${path}`,
  can: readAnalysis,
  count: async (_, { once }) => count(await once(assessment)),
  page: (programme) => paths[path]({ programme }),
})

/** From the first workshop to the gaps. */
export const assessAtHome: AtHome = {
  work: [
    worksOn({
      kind: 'workshops-open',
      words: 'assess.home.to-seal',
      can: moveWorkshops('seal'),
      waiting: workshopsIn('open'),
      ...inRounds('open'),
    }),
    worksOn({
      kind: 'workshops-sealed',
      words: 'assess.home.to-release',
      can: moveWorkshops('release'),
      waiting: toRelease,
      ...inRounds('sealed'),
    }),
    worksOn<OfProgramme & { readonly country: string }>({
      kind: 'statements-uncoded',
      words: 'assess.home.to-code',
      can: codeStatements,
      waiting: async (_, { programmeId, once }) => {
        const { statements } = await once(assessment)
        return statements.filter(({ chapter }) => chapter === null).map(({ country }) => ({ about: { programmeId, country } }))
      },
      page: (programme) => paths.coding({ programme }, { show: 'uncoded' }),
    }),
    worksOn({
      kind: 'findings-loose',
      words: 'assess.home.loose',
      can: writeFindings,
      waiting: async (_, { programmeId, once }) => {
        const { findings, gapsOfFinding } = await once(assessment)
        const loose = [...findings.values()].filter((finding) => hinders(finding) && !gapsOfFinding.has(finding.code))
        return loose.map(() => ({ about: { programmeId } }))
      },
      page: (programme) => paths.findings({ programme }, { show: 'loose' }),
    }),
  ],
  stages: [
    stage('statement', ({ statements }) => statements.length, 'statements'),
    stage('finding', ({ tables }) => tables.findings.length, 'findings'),
    stage('gap', ({ tables }) => tables.gaps.length, 'gaps'),
  ],
  steps: [
    {
      step: 'workshop',
      words: 'assess.home.first-workshop',
      can: importWorkshops,
      isDone: isThere(({ tables }) => tables.workshops.length),
      page: (programme) => paths.workshops({ programme }),
    },
    {
      step: 'codebook',
      words: 'assess.home.first-themes',
      can: editCodebook,
      isDone: isThere(({ tables }) => tables.themes.length),
      page: (programme) => paths.codebook({ programme }),
    },
    {
      step: 'finding',
      words: 'assess.home.first-finding',
      can: writeFindings,
      isDone: isThere(({ tables }) => tables.findings.length),
      page: (programme) => paths.newFinding({ programme }),
    },
    {
      step: 'gap',
      words: 'assess.home.first-gap',
      can: writeFindings,
      isDone: isThere(({ tables }) => tables.gaps.length),
      page: (programme) => paths.newGap({ programme }),
    },
  ],
}
