import type { SomElements } from '../../contract/law-data.ts'
import { all, always, any, fact, never, none, type Rule } from '../rule/rule.ts'
import type { Element } from './element.ts'
import { lawUnknown, needRule } from './needs.ts'

const NATIONAL = fact('entry.nationalOrResident')
const NATIONALS_OF = {
  es: 'El texto habla de las personas nacionales del país; no consta entero, y los hechos preguntan por el Estado al que se entra.',
  en: 'The text speaks of nationals of the country; it is not on file whole, and the facts ask about the State entered.',
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

const ENTRY = all(fact('border'), fact('entry.illegal'))

/** A text that reaches beyond entry is not answered "no" by an entry that was not illegal, where somebody helped with the journey. */
const illegalEntry = ({ conduct }: SomElements, id: string): Rule =>
  conduct.value === 'wider' ? any(ENTRY, all(fact('entry.procured'), lawUnknown(`${id}.conduct`, conduct.note))) : ENTRY

/** The elements of smuggling in one wording, from its fields (SOM Protocol, arts 3(a) and 6(1)(a)). */
export const somElements = (som: SomElements, id: string): readonly Element[] => {
  const { conduct, nationals, benefit } = som
  const ofNationals = conduct.value === 'nationals'
  return [
    { name: 'procuring', answer: fact('entry.procured'), needed: always, basis: [conduct] },
    { name: 'illegalEntry', answer: illegalEntry(som, id), needed: always, basis: [conduct] },
    ofNationals
      ? { name: 'national', answer: all(NATIONAL, lawUnknown(`${id}.nationals`, NATIONALS_OF)), needed: always, basis: [nationals] }
      : { name: 'foreigner', answer: none(NATIONAL), needed: foreignerNeeded(som, id), basis: [conduct], neededBasis: [nationals] },
    { name: 'benefit', answer: fact('benefit'), needed: needRule(benefit, `${id}.benefit`), basis: [], neededBasis: [benefit] },
  ]
}
