import type { Search } from '#kernel/page/path.ts'
import { FindStatements, type StatementCriteria } from '../contract/coding.ts'

const LISTS = [
  'country',
  'sector',
  'workshop',
  'quadrant',
  'condition',
  'codedCondition',
  'theme',
  'finding',
  'gap',
  'allocated',
  'sourceKind',
] as const
const Criteria = FindStatements.omit({ programmeId: true })

const listOf = (value: string | undefined): readonly string[] | undefined =>
  value === undefined || value === '' ? undefined : value.split(',')

/** Criteria as an address carries them, `allocated=room,source`; one that is not understood is left out with all others. */
export const criteriaFrom = (search: Search): StatementCriteria => {
  const lists = LISTS.map((name) => [name, listOf(search[name])] as const)
  const round = listOf(search['round'])?.map(Number)
  const { stance, after } = search
  const given = [...lists, ['round', round] as const, ['stance', stance] as const, ['after', after] as const].filter(
    ([, value]) => value !== undefined,
  )
  const read = Criteria.safeParse(Object.fromEntries(given))
  return read.success ? read.data : Criteria.parse({})
}
