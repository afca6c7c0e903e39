import canonicalize from 'canonicalize'
import type { Basis, Grade } from '../../contract/law-data.ts'
import type { ProposedLaw } from '../../contract/proposal.ts'

/** One line of a law by its place, `hn-tip.2020.penalties.0`; what names the law and rests on no source of its own has no grade. */
export type LawField = { readonly at: string; readonly text: string; readonly source: string; readonly grade: Grade | null }

type Node = Readonly<Record<string, unknown>>
const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && !Array.isArray(value)
const isBasis = (node: Node): node is Node & Basis => typeof node['source'] === 'string' && typeof node['grade'] === 'string'
/** Said in both languages: a value, and not a part with values of its own. */
const isSaid = (node: Node): boolean => typeof node['es'] === 'string' && typeof node['en'] === 'string'

const NAMES = ['id', 'key'] as const
/** Offences, wordings and sources go by their names, all else in a list by its place. */
const nameOf = (item: unknown, index: number): string => {
  const name = isNode(item) ? NAMES.map((one) => item[one]).find((one) => typeof one === 'string') : undefined
  return typeof name === 'string' ? name : String(index)
}

const plain = (at: string, value: unknown): LawField => ({ at, text: canonicalize(value) ?? 'null', source: '', grade: null })

const below = (at: string, value: unknown): readonly LawField[] => {
  if (Array.isArray(value)) {
    if (!value.some(isNode)) return [plain(at, value)]
    const names = value.map(nameOf)
    return [
      // Which there are, in which order: wordings follow one another as they stand.
      ...(names.some((name, index) => name !== String(index)) ? [plain(at, names)] : []),
      ...value.flatMap((item: unknown, index) => below(`${at}.${names[index]}`, item)),
    ]
  }
  if (!isNode(value) || isSaid(value)) return [plain(at, value)]
  if (!isBasis(value))
    return Object.entries(value).flatMap(([key, inner]) => (key === 'id' || key === 'key' ? [] : below(`${at}.${key}`, inner)))
  const { source, grade, ...rest } = value
  return [{ at, text: canonicalize(rest) ?? '{}', source, grade }]
}

/**
 * Every line of a law, by its place. Offences stand by their own name, so that a place reads `hn-tip.versions.2020.elements.attempt`.
 * @returns each with its value as canonical JSON (RFC 8785), with article and note where it has them
 */
export const fieldsOf = ({ system, offences, sources, ...beside }: ProposedLaw): readonly LawField[] => [
  plain('system', system),
  plain(
    'offences',
    offences.map(({ id }) => id),
  ),
  ...offences.flatMap(({ id, ...offence }) => below(id, offence)),
  ...Object.entries(beside).flatMap(([key, list]) => below(key, list)),
  ...sources.flatMap(({ id, ...source }) => [plain(`sources.${id}`, source)]),
]
