import type { Need } from '../../contract/law-data.ts'
import { all, always, any, fact, type LawUnknown, never, not, type Rule } from '../rule/rule.ts'

export const UNSAID = { es: 'Ninguna fuente lo dice.', en: 'No source says so.' }

/** What no source gives, named so that counsel can find it. */
export const lawUnknown = (id: string, note: LawUnknown['why'] | undefined): LawUnknown => ({ kind: 'lawUnknown', id, why: note ?? UNSAID })

export const needRule = (need: Need, id: string): Rule => {
  switch (need.value) {
    case 'required':
      return always
    case 'not-required':
      return never
    case 'unknown':
      return lawUnknown(id, need.note)
  }
}

const UNDER_18 = fact('age.under18')

/** Asked for in the case of adults, of children, of both or of neither (TIP Protocol, art. 3(a) and (c)). */
export const needByAge = (adults: Need, children: Need, id: string): Rule => {
  if (adults.value === children.value) return needRule(adults, id)
  return any(all(not(UNDER_18), needRule(adults, `${id}.adults`)), all(UNDER_18, needRule(children, `${id}.children`)))
}
