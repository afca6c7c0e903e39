import type { SomElements } from '../../contract/law-data.ts'
import { all, always, any, fact, never, not, type Rule } from '../rule/rule.ts'
import type { Element } from './element.ts'
import { lawUnknown, needRule } from './needs.ts'

const NATIONAL = fact('entry.nationalOrResident')
const NATIONALS_OF = {
  es: 'Castiga llevar a nacionales del país a otros; los hechos no preguntan por la nacionalidad de quien sale.',
  en: 'It punishes taking nationals of the country to other countries; the facts do not ask the nationality of who leaves.',
}

const foreignerNeeded = ({ nationals }: SomElements, id: string): Rule => {
  switch (nationals.value) {
    case 'covered':
      return never
    case 'not-covered':
      return always
    case 'unknown':
      return lawUnknown(`${id}.nationals`, nationals.note)
  }
}

const ENTRY = fact('entry.illegal')

const PROCURED = fact('entry.procured')
/** Help to stay: beside the entry for the Protocol (art. 6(1)(c)), within the offence itself for a text that reaches so far. */
const STAY = fact('besideEntry.illegalStay')

/** A text that reaches beyond entry is answered "no" neither by an entry that was not illegal nor by none, where somebody helped with the journey or the stay. */
const orBeyond = (asked: Rule, helped: Rule, { conduct, id }: { conduct: SomElements['conduct']; id: string }): Rule =>
  conduct.value === 'wider' ? any(asked, all(helped, lawUnknown(`${id}.conduct`, conduct.note))) : asked

/** Of the country's own people taken abroad the facts ask only whether somebody helped. */
const nationalsElements = ({ conduct, nationals }: SomElements, id: string): readonly Element[] => [
  { name: 'procuring', answer: PROCURED, needed: always, basis: [conduct] },
  { name: 'national', answer: lawUnknown(`${id}.nationals`, NATIONALS_OF), needed: always, basis: [nationals] },
]

/** The elements of smuggling in one wording, from its fields (SOM Protocol, arts 3(a) and 6(1)(a)). */
export const somElements = (som: SomElements, id: string): readonly Element[] => {
  const { conduct, nationals, benefit } = som
  const text = { conduct, id }
  if (conduct.value === 'nationals') return nationalsElements(som, id)
  return [
    { name: 'procuring', answer: orBeyond(PROCURED, STAY, text), needed: always, basis: [conduct] },
    { name: 'illegalEntry', answer: orBeyond(ENTRY, any(PROCURED, STAY), text), needed: always, basis: [conduct] },
    { name: 'foreigner', answer: not(NATIONAL), needed: foreignerNeeded(som, id), basis: [conduct], neededBasis: [nationals] },
    { name: 'benefit', answer: fact('benefit'), needed: needRule(benefit, `${id}.benefit`), basis: [], neededBasis: [benefit] },
  ]
}
