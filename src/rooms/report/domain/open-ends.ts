import { type Assessment, hinders, readAssessment, type SaidStatement } from '#assess/rules'
import type { Workshop } from '#assess/package.ts'
import { type Answer, answersOf } from '#recommend/rules'
import type { Waits } from '../contract/home.ts'
import type { ProgrammePackage } from '../contract/package.ts'

type Read = { readonly source: ProgrammePackage; readonly assessment: Assessment; readonly answers: readonly Answer[] }
/** Something that waits, the country it waits in, none where it is the region's or no country's, and its round, where it is of one. */
type Open = { readonly country: string | null; readonly round?: number }
type Rule = { readonly what: Waits; readonly roles: readonly string[]; readonly of: (read: Read) => readonly Open[] }

const workshopsIn =
  (state: Workshop['state']) =>
  ({ source }: Read) =>
    source.tables.workshops.filter((w) => w.state === state)
const isUncoded = (statement: SaidStatement): boolean => statement.chapter === null

const nowhere = (rows: readonly unknown[]): readonly Open[] => rows.map(() => ({ country: null }))

/** In the order of the chain; each is somebody's to do. */
const RULES: readonly Rule[] = [
  { what: 'workshops-open', roles: ['assess.facilitator'], of: workshopsIn('open') },
  { what: 'workshops-sealed', roles: ['programme.country-member'], of: workshopsIn('sealed') },
  {
    what: 'statements-uncoded',
    roles: ['assess.assessor', 'assess.lead'],
    of: ({ assessment }) => assessment.statements.filter(isUncoded),
  },
  {
    what: 'findings-loose',
    roles: ['assess.lead'],
    of: ({ assessment }) =>
      nowhere([...assessment.findings.values()].filter((finding) => hinders(finding) && !assessment.gapsOfFinding.has(finding.code))),
  },
  {
    what: 'gaps-unanswered',
    roles: ['programme.officer'],
    of: ({ assessment, answers }) => {
      const answered = new Set(answers.flatMap(({ gaps }) => gaps))
      return nowhere([...assessment.gaps.keys()].filter((code) => !answered.has(code)))
    },
  },
  {
    what: 'recommendations-silent',
    roles: ['programme.officer', 'programme.country-member'],
    of: ({ answers }) => answers.filter(({ standing }) => standing.kind === 'none'),
  },
]

export type OpenEnd = {
  readonly what: Waits
  readonly roles: readonly string[]
  readonly count: number
  readonly countries: readonly string[]
  /** The one meeting that it waits at. */
  readonly at?: string
  /** The first round in which some of it waits. */
  readonly round?: number
  /** Not the reader's, whatever their roles: somebody else must do it. */
  readonly notMine?: boolean
}

/** The programme's own order; what is of the region comes after its countries. */
const inOrder = ({ tables }: ProgrammePackage, found: ReadonlySet<string>): readonly string[] => {
  const own = tables.countries.map(({ code }) => code).filter((code) => found.has(code))
  return [...own, ...[...found].filter((code) => !own.includes(code))]
}

/** What waits for whom, as far as the reader sees the programme; what waits for nobody is left out. */
export const openEnds = (source: ProgrammePackage): readonly OpenEnd[] => {
  const read = { source, assessment: readAssessment(source.tables), answers: answersOf(source.tables) }
  return RULES.flatMap(({ what, roles, of }) => {
    const open = of(read)
    const countries = inOrder(source, new Set(open.flatMap(({ country }) => country ?? [])))
    const rounds = open.flatMap(({ round }) => round ?? [])
    return open.length === 0
      ? []
      : [{ what, roles, count: open.length, countries, ...(rounds.length > 0 && { round: Math.min(...rounds) }) }]
  })
}
