import type { Workshop } from '../../contract/package.ts'
import { addsUp, hasSector, inOrder } from '../../contract/workshop-facts.ts'
import { countryInCode } from '../workshop-code.ts'
import type { Judged } from './judged.ts'
import type { Tell } from './tell.ts'

type People = Judged<Pick<Workshop, 'participants' | 'women' | 'men'>>
type Dates = Judged<Pick<Workshop, 'held_from' | 'held_to'>>
type Placed = Judged<Pick<Workshop, 'code' | 'country' | 'sectors'>>
type Frame = { readonly countries: readonly { readonly code: string }[] }

/** Of a row that names a country of the programme, or the region: its code names it too, and it has a cell to stand in. */
export const checkPlace = ({ code, country, sectors }: Placed, frame: Frame, tell: Tell): void => {
  if (country === undefined) return
  if (code !== undefined && countryInCode(code, frame) !== country) tell('code', 'code_of_other_country', code, null, { country })
  if (sectors !== undefined && !hasSector({ country, sectors })) tell('sectors', 'sector_missing', '')
}

export const checkPeople = ({ participants, women, men }: People, tell: Tell): void => {
  if (participants === undefined || women === undefined || men === undefined || addsUp({ participants, women, men })) return
  tell('participants', 'sum_mismatch', String(participants), null, { sum: (women ?? 0) + (men ?? 0) })
}

export const checkDates = ({ held_from, held_to }: Dates, tell: Tell): void => {
  if (held_from === undefined || held_to === undefined || inOrder(held_from, held_to)) return
  tell('held_to', 'dates_reversed', held_to ?? '', null, { from: held_from ?? '' })
}
