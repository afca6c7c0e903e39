import { withhold } from '#stats/withhold.ts'
import type { CoverageLine } from '../../contract/coverage.ts'
import { countsOf, fallsBelowHalf, type Trained, turnoverOf } from './coverage.ts'

export type Establishment = {
  readonly country: string
  readonly office: string
  readonly countedOn: string
  readonly headcount: number
  readonly source: string
}

type Asked = { readonly today: string; readonly establishments: readonly Establishment[] }
type Of = { readonly country: string; readonly office: string | null }

const MEASURES = ['ever', 'in24', 'inPost', 'of12', 'left12', 'of24', 'left24'] as const
type Measure = (typeof MEASURES)[number]
type Numbers = Readonly<Record<Measure, number>>

const numbersOf = (people: readonly Trained[], today: string): Numbers => {
  const [year, two] = [turnoverOf(people, 12, today), turnoverOf(people, 24, today)]
  return { ...countsOf(people, today), of12: year.of, left12: year.left, of24: two.of, left24: two.left }
}

/** The last count of each office of a country; of the country as a whole their sum, where each office that trained somebody has one. */
const establishmentOf = ({ country, office }: Of, offices: readonly string[], all: readonly Establishment[]) => {
  const last = (one: string) =>
    all
      .filter((row) => row.country === country && row.office === one)
      .toSorted((a, b) => a.countedOn.localeCompare(b.countedOn))
      .at(-1)
  const plain = (row: Establishment | undefined) =>
    row ? { headcount: row.headcount, countedOn: row.countedOn, source: row.source } : null
  if (office !== null) return plain(last(office))
  const found = offices.map(last)
  if (found.length === 0 || found.includes(undefined)) return null
  const rows = found as readonly Establishment[]
  const countedOn = rows.map((row) => row.countedOn).toSorted()[0]!
  return {
    headcount: rows.reduce((sum, row) => sum + row.headcount, 0),
    countedOn,
    source: [...new Set(rows.map((row) => row.source))].join('; '),
  }
}

const lineOf = (
  of: Of,
  { numbers, people, offices }: { numbers: Numbers; people: readonly Trained[]; offices: readonly string[] },
  asked: Asked,
) => {
  const establishment = establishmentOf(of, offices, asked.establishments)
  const line: CoverageLine = {
    ...of,
    ever: numbers.ever,
    in24: numbers.in24,
    inPost: numbers.inPost,
    establishment,
    coverage: establishment ? Math.min(1, numbers.inPost / establishment.headcount) : null,
    turnover12: { of: numbers.of12, left: numbers.left12 },
    turnover24: { of: numbers.of24, left: numbers.left24 },
    below: establishment
      ? (fallsBelowHalf({ inPost: numbers.inPost, headcount: establishment.headcount }, turnoverOf(people, 12, asked.today), asked.today) ??
        null)
      : null,
  }
  return line
}

const withheld: Pick<CoverageLine, 'ever' | 'in24' | 'inPost' | 'coverage' | 'turnover12' | 'turnover24' | 'below'> = {
  ever: null,
  in24: null,
  inPost: null,
  coverage: null,
  turnover12: { of: null, left: null },
  turnover24: { of: null, left: null },
  below: null,
}

/**
 * Offices of a country of which nothing is told, and whether its total is told: an office is hidden whole where any of its numbers is from 1 to 4, since its numbers bear on each
 * other (who left is the rest of who stayed); then whatever would give it away by subtraction, and so in every column alike.
 */
const hiddenOf = (total: Numbers, offices: ReadonlyMap<string, Numbers>): ReadonlySet<string> => {
  const hidden = new Set<string>()
  for (let before = -1; before !== hidden.size;) {
    before = hidden.size
    for (const measure of MEASURES) {
      const cells = new Map([['', total[measure]], ...[...offices].map(([office, numbers]) => [office, numbers[measure]] as const)])
      const sums = [{ total: '', parts: [...offices.keys()] }]
      for (const cell of withhold(cells, { sums, zeros: true, unknown: hidden }).keys()) hidden.add(cell)
    }
  }
  return hidden
}

/** Offices of one country and the country itself, which stands first. */
const linesOfCountry = (
  country: string,
  people: readonly Trained[],
  asked: Asked & { readonly isWhole: boolean },
): readonly CoverageLine[] => {
  const names = new Set([
    ...people.map(({ office }) => office),
    ...asked.establishments.filter((row) => row.country === country).map(({ office }) => office),
  ])
  const offices = [...names].toSorted((a, b) => a.localeCompare(b, 'es'))
  const byOffice = new Map(offices.map((office) => [office, people.filter((one) => one.office === office)]))
  const numbers = new Map([...byOffice].map(([office, own]) => [office, numbersOf(own, asked.today)]))
  const total = numbersOf(people, asked.today)
  const hidden = asked.isWhole ? new Set<string>() : hiddenOf(total, numbers)
  const line = (office: string | null): CoverageLine => {
    const own = office === null ? people : (byOffice.get(office) ?? [])
    const made = lineOf({ country, office }, { numbers: office === null ? total : numbers.get(office)!, people: own, offices }, asked)
    return hidden.has(office ?? '') ? { ...made, ...withheld } : made
  }
  return [line(null), ...offices.map(line)]
}

/**
 * How many of each office and country are trained and still there.
 * @param countries in the order in which they are to stand
 * @param whole those whose numbers are told as they are
 */
export const coverageLines = (
  people: readonly Trained[],
  asked: Asked & { readonly countries: readonly string[]; readonly whole: readonly string[] },
): readonly CoverageLine[] =>
  asked.countries.flatMap((country) =>
    linesOfCountry(
      country,
      people.filter((one) => one.country === country),
      { ...asked, isWhole: asked.whole.includes(country) },
    ),
  )
