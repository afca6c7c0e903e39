import { OUTCOMES } from '#law/outcome.ts'
import { SYSTEMS } from '#law/systems.ts'
import { BLOOM, DIFFICULTIES, type Item, ITEM_ID, KINDS, OPTION_ID, OUTCOME_CODE, POOLS, STATES } from '../../contract/item.ts'

/** Moodle cuts a tag at fifty characters: each of these is shorter. @source Moodle, TAG_MAX_LENGTH in lib/classes/tag */
export const tagsOf = (item: Item): readonly string[] => [
  `version:${item.version}`,
  `kind:${item.kind}`,
  ...(item.outcome === null ? [] : [`outcome:${item.outcome}`]),
  ...(item.bloom === null ? [] : [`bloom:${item.bloom}`]),
  `pool:${item.pool}`,
  `state:${item.state}`,
  ...(item.difficulty ? [`difficulty:${item.difficulty}`] : []),
  ...(item.profile ? [`profile:${item.profile}`] : []),
  ...item.options.map(({ id }, at) => `option${at + 1}:${id}`),
  ...inOrder(item).map(({ id }, at) => `place${at + 1}:${id}`),
  ...item.options.flatMap(({ id, outcome }) => (outcome ? [`answer-${id}:${outcome}`] : [])),
]

/** Options of an ordering item as they belong; of any other, none. */
export const inOrder = ({ kind, options }: Item): Item['options'] =>
  kind === 'ordering' ? options.toSorted((a, b) => (a.order ?? 0) - (b.order ?? 0)) : []

export type Tagged = Partial<Pick<Item, 'version' | 'kind' | 'outcome' | 'bloom' | 'pool' | 'state' | 'difficulty' | 'profile'>> & {
  /** Ids of the options as they are shown, and of an ordering item as they belong. */
  readonly options: readonly string[]
  readonly places: readonly string[]
  readonly answers: ReadonlyMap<string, (typeof OUTCOMES)[number]>
  /** Tags that say nothing that an item holds. */
  readonly others: readonly string[]
}

const among = <const Word extends string>(words: readonly Word[], word: string): Word | undefined => words.find((one) => one === word)

const fieldOf = (name: string, value: string): object | undefined => {
  const listed = (words: readonly string[]) => (among(words, value) === undefined ? undefined : { [name]: value })
  switch (name) {
    case 'version':
      return /^[1-9]\d{0,5}$/.test(value) ? { version: Number(value) } : undefined
    case 'kind':
      return listed(KINDS)
    case 'outcome':
      return OUTCOME_CODE.test(value) ? { outcome: value } : undefined
    case 'bloom':
      return listed(BLOOM)
    case 'pool':
      return listed(POOLS)
    case 'state':
      return listed(STATES)
    case 'difficulty':
      return listed(DIFFICULTIES)
    case 'profile':
      return listed(SYSTEMS)
    default:
      return undefined
  }
}

/** What an item's own tags say of it. */
export const readTags = (tags: readonly string[]): Tagged => {
  const fields = {}
  const [options, places]: [string[], string[]] = [[], []]
  const answers = new Map<string, (typeof OUTCOMES)[number]>()
  const others: string[] = []
  for (const tag of tags) {
    const [, name = '', value = ''] = /^([a-z][a-z0-9-]{0,20}):\s*(.+)$/.exec(tag) ?? []
    const [, list, place = ''] = /^(option|place)([1-8])$/.exec(name) ?? []
    const outcome = among(OUTCOMES, value)
    const field = fieldOf(name, value)
    if (list && OPTION_ID.test(value)) (list === 'option' ? options : places)[Number(place) - 1] = value
    else if (name.startsWith('answer-') && outcome) answers.set(name.slice('answer-'.length), outcome)
    else if (field) Object.assign(fields, field)
    else others.push(tag)
  }
  return { ...fields, options, places, answers, others }
}

/** An id that a foreign name can be taken for as it stands. */
export const idIn = (name: string): string | undefined => (ITEM_ID.test(name) ? name : undefined)
