import type { ProgrammePackage } from '#report/package.ts'
import { randomFrom } from '#stats/random.ts'

type Tables = ProgrammePackage['tables']
type Statement = Tables['statements'][number]
type Workshop = Tables['workshops'][number]

export type Size = {
  statements: number
  /** How many of them findings take up; the rest stands uncoded. */
  cited: number
  findings: number
  gaps: number
  seed: number
}

const PER_WORKSHOP = 20
const UNCODED = 33 // one statement in so many is left uncoded, as in a programme at work
const SECTOR_CODES: Readonly<Record<string, string>> = { police: 'POL', prosecution: 'PRO', judiciary: 'JUD' }

type Chance = { below: (limit: number) => number; of: <Item>(items: readonly Item[]) => Item }

const chanceFrom = (seed: number): Chance => {
  const random = randomFrom(seed)
  const below = (limit: number) => Math.floor(random() * limit)
  const of = <Item>(items: readonly Item[]): Item => {
    const item = items[below(items.length)]
    if (item === undefined) throw new Error('nothing to choose from')
    return item
  }
  return { below, of }
}

const workshopsOf = (base: Tables, statements: number): readonly Workshop[] => {
  const rooms = base.rounds.flatMap(({ number: round }) =>
    base.countries.flatMap((country) => base.sectors.map((sector) => ({ round, country, sector }))),
  )
  return Array.from({ length: Math.max(rooms.length, Math.ceil(statements / PER_WORKSHOP)) }, (_, index): Workshop => {
    const room = rooms[index % rooms.length]
    if (!room) throw new Error('the example has no rounds, countries or sectors')
    const { round, country, sector } = room
    const time = Math.floor(index / rooms.length) + 1
    return {
      code: `R${round}-${country.code}-${SECTOR_CODES[sector.code] ?? 'ALL'}-${time}`,
      round,
      country: country.code,
      sectors: [sector.code],
      language: country.workshop_language,
      held_from: null,
      held_to: null,
      place: null,
      method: 'board',
      provenance: 'recorded',
      state: 'released',
      participants: null,
      women: null,
      men: null,
    }
  })
}

/** Statements as rooms make them: what was said, and a public wording only where the report cites it. */
const statementsOf = (base: Tables, workshops: readonly Workshop[], size: Size, chance: Chance): readonly Statement[] =>
  Array.from({ length: size.statements }, (_, index): Statement => {
    const workshop = workshops[index % workshops.length]
    if (!workshop) throw new Error('there is no workshop')
    const model = chance.of(base.statements)
    const said = (workshop.language === 'es' ? model.public_es : model.public_en) ?? ''
    const cited = index < size.cited && size.cited < size.statements
    return {
      id: `S-${index + 1}`,
      workshop: workshop.code,
      number: Math.floor(index / workshops.length) + 1,
      quadrant: chance.of(['S', 'W', 'W', 'O', 'T'] as const),
      sector: null,
      language: workshop.language,
      text: [...said].slice(0, 90).join(''),
      public_es: cited ? model.public_es : null,
      public_en: cited ? model.public_en : null,
      year: null,
      source: null,
      allocated_by: 'room',
    }
  })

const code = (letter: string, digits: number, index: number) => `${letter}-${String(index + 1).padStart(digits, '0')}`

/** The statements that the example's texts name are not in the generated programme. */
const unnamed = <Row extends { readonly text_es: string; readonly text_en: string }>(row: Row): Row => {
  const bare = (text: string): string => text.replaceAll(/ ?\[@[^\]]*\]/g, '')
  return { ...row, text_es: bare(row.text_es), text_en: bare(row.text_en) }
}

const findingsOf = (base: Tables, size: Size, chance: Chance): Tables['findings'] =>
  Array.from({ length: size.findings }, (_, index) => ({ ...unnamed(chance.of(base.findings)), code: code('F', 3, index) }))

const gapsOf = (base: Tables, size: Size): Tables['gaps'] =>
  Array.from({ length: size.gaps }, (_, index) => {
    const model = base.gaps[index % base.gaps.length]
    if (!model) throw new Error('the example has no gaps')
    return { ...unnamed(model), code: code('G', 2, index), headline: index < 3 ? index + 1 : null }
  })

const linked = <Row>(count: number, size: number, row: (index: number, to: number) => Row): readonly Row[] =>
  Array.from({ length: count }, (_, index) => row(index, index % size))

/**
 * A programme of any size in the example's shape: its countries, sectors, conditions, codebook and statistics; workshops of some
 * twenty statements each, coded, with findings and gaps over them. It has no authored prose. The same size and seed, the same package.
 */
export const generate = (base: Tables, size: Size): ProgrammePackage => {
  const chance = chanceFrom(size.seed)
  const workshops = workshopsOf(base, size.statements)
  const statements = statementsOf(base, workshops, size, chance)
  const findings = findingsOf(base, size, chance)
  const gaps = gapsOf(base, size)
  const themes = base.themes.filter((theme) => theme.parent !== null)
  const taken = statements.slice(0, size.cited).filter((_, index) => index % UNCODED !== 0)
  const tables: Tables = {
    ...base,
    workshops,
    statements,
    published_claims: [],
    codings: taken.map(({ id }) => ({
      subject: id,
      coder: 'C1',
      condition: chance.of(base.conditions).code,
      themes: [chance.of(themes).code],
      seriousness: null,
      memo: null,
    })),
    findings,
    finding_evidence: taken.map(({ id }) => ({
      finding: chance.of(findings).code,
      subject: id,
      stance: chance.below(10) === 0 ? ('contrary' as const) : ('supports' as const),
    })),
    gaps,
    gap_findings: linked(findings.length, gaps.length, (finding, gap) => ({ gap: code('G', 2, gap), finding: code('F', 3, finding) })),
    recommendation_gaps: linked(base.recommendations.length, gaps.length, (recommendation, gap) => ({
      recommendation: base.recommendations[recommendation]?.code ?? '',
      gap: code('G', 2, gap),
    })),
    sentence_overrides: [],
  }
  return { tables, passages: {} }
}
