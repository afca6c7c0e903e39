import type { Grade } from '#law/law-data.ts'
import type { GroupAnswer } from '../../contract/group.ts'

/** A place of a treaty with how well it is known and where it was read; both have their words in the catalogues. */
export type TreatyCite = {
  readonly treaty: 'UNTOC' | 'protocols'
  readonly article: string
  readonly grade: Grade
  readonly source: 'text' | 'travaux' | 'account' | 'memory'
}

const text = (article: string): TreatyCite => ({ treaty: 'UNTOC', article, grade: 'text', source: 'text' })
const travaux = (article: string): TreatyCite => ({ treaty: 'UNTOC', article, grade: 'text', source: 'travaux' })
const account = (article: string): TreatyCite => ({ treaty: 'UNTOC', article, grade: 'secondary', source: 'account' })

/** Where the Convention asks for each row. Nobody has confirmed these; each says what it was read in. */
export const CITES: Readonly<Record<GroupAnswer['row'], readonly TreatyCite[]>> = {
  three: [text('2(a)')],
  structured: [text('2(a)'), text('2(c)')],
  time: [text('2(a)')],
  concert: [text('2(a)')],
  aim: [text('2(a)'), text('2(b)'), { treaty: 'protocols', article: '1(3)', grade: 'unverified', source: 'memory' }],
  benefit: [text('2(a)')],
  'more-states': [travaux('3(2)(a)')],
  'planned-abroad': [travaux('3(2)(b)')],
  'active-abroad': [travaux('3(2)(c)')],
  'effects-abroad': [travaux('3(2)(d)')],
  member: [text('2(a)')],
  agreement: [account('5(1)(a)(i)')],
  furtherance: [account('5(1)(a)(i)')],
  'active-part': [account('5(1)(a)(ii)')],
  organising: [account('5(1)(b)')],
}
