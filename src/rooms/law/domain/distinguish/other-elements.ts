import type { OtherOffence } from '../../contract/law-data.ts'
import { all, always, fact, type Rule } from '../rule/rule.ts'
import type { Element } from './element.ts'
import { lawUnknown, needRule } from './needs.ts'

type OtherElements = NonNullable<OtherOffence['versions'][number]['elements']>

const moreOf = ({ more }: OtherElements, id: string): readonly Rule[] =>
  more.value === 'none' ? [] : [lawUnknown(`${id}.more`, more.note)]

/** The facts that another offence asks for; it stays open where its text asks for more than the sources give. */
export const otherElements = (other: OtherElements, id: string): readonly Element[] => [
  { name: 'conduct', answer: all(...other.facts.map(fact), ...moreOf(other, id)), needed: always, basis: [other.more] },
  ...(other.benefit
    ? [
        {
          name: 'benefit',
          answer: fact('benefit'),
          needed: needRule(other.benefit, `${id}.benefit`),
          basis: [],
          neededBasis: [other.benefit],
        } as const,
      ]
    : []),
]
