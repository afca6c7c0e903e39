import type { Answer } from '#law/facts.ts'
import type { Law } from '#law/law-data.ts'
import { allOf, anyOf } from '#law/rules'
import { CROSS_BORDER_ROWS, GROUP_ROWS, type GroupAnswer, PART_ROWS } from '../../contract/group.ts'
import type { CaseFile, Things } from '../case-file.ts'
import { weighed } from '../proof/counting.ts'
import { type LawOfCharge, lawOfCharge } from './law-of-charge.ts'

/**
 * Why a row does not stand as it was answered, or on what it leans. `unsaid`: nobody answered. `twice`: two answers stand. `few`: fewer than three
 * members are evidenced. `three-evidenced`: it was denied, and three are. `no-charge`: no member is charged. `law`: the law on file does not say that
 * what they aim at is serious or a Convention offence. `no-exhibit`: no exhibit that counts bears it.
 */
export type RowNote = 'unsaid' | 'twice' | 'few' | 'three-evidenced' | 'no-charge' | 'law' | 'no-exhibit'

export type RowStanding = {
  readonly row: GroupAnswer['row']
  readonly person: string | null
  /** What was written: nothing, or more than one where two wrote at once. */
  readonly said: Things<'group'>
  readonly answer: Answer
  /** Exhibits that bear it and that no court has excluded. */
  readonly exhibits: readonly string[]
  readonly notes: readonly RowNote[]
}

export type Member = {
  readonly person: string
  readonly member: RowStanding
  readonly isEvidenced: boolean
  readonly parts: readonly RowStanding[]
}

/** The organised group of a case, row by row. It concludes nothing: whether there is one is for whoever charges it. */
export type GroupStanding = {
  readonly rows: readonly RowStanding[]
  readonly crossBorder: readonly RowStanding[]
  readonly members: readonly Member[]
  /** Of the charges against members. */
  readonly law: readonly LawOfCharge[]
}

/** UNTOC art. 2(a): "three or more persons". */
const LEAST = 3

type Ground = { readonly file: CaseFile; readonly counting: ReadonlySet<string> }

const standingOf = ({ file, counting }: Ground, row: GroupAnswer['row'], person: string | null): RowStanding => {
  const said = file.group.filter(({ content }) => content.row === row && content.person === person)
  const [first = 'unknown', ...others] = said.map(({ content }) => content.answer)
  const exhibits = [...new Set(said.flatMap(({ content }) => content.exhibits))].filter((id) => counting.has(id))
  const answer = others.every((one) => one === first) ? first : 'unknown'
  const found: readonly (readonly [RowNote, boolean])[] = [
    ['unsaid', said.length === 0],
    ['twice', said.length > 1],
    ['no-exhibit', answer === 'yes' && exhibits.length === 0],
  ]
  return { row, person, said, answer, exhibits, notes: found.filter(([, is]) => is).map(([note]) => note) }
}

const noted = (row: RowStanding, answer: Answer, ...notes: readonly RowNote[]): RowStanding => ({
  ...row,
  answer,
  notes: [...row.notes, ...notes],
})

/** Fewer than three evidenced members leave it unknown, whatever was answered; and so does a denial that three of them contradict. */
const three = (row: RowStanding, evidenced: number): RowStanding => {
  if (evidenced < LEAST) return noted(row, 'unknown', 'few')
  return row.answer === 'no' ? noted(row, 'unknown', 'three-evidenced') : row
}

/** That they aim at it is a fact, that it is serious or a Convention offence is law: both are needed. */
const aim = (row: RowStanding, law: readonly LawOfCharge[]): RowStanding => {
  if (law.length === 0) return noted(row, allOf([row.answer, 'unknown']), 'no-charge')
  const answer = anyOf(law.map((one) => one.answer))
  return noted(row, allOf([row.answer, answer]), ...(answer === 'yes' ? [] : (['law'] as const)))
}

/** The group as it was answered, row by row. @param law the law on file */
export const groupOf = (file: CaseFile, law: Law): GroupStanding => {
  const ground = { file, counting: new Set(weighed(file.exhibit).map(({ id }) => id)) }
  const persons = [...new Set(file.person.map(({ id }) => id))]
  const members = persons.flatMap((person): readonly Member[] => {
    const member = standingOf(ground, 'member', person)
    if (member.answer !== 'yes') return []
    const parts = PART_ROWS.map((row) => standingOf(ground, row, person))
    return [{ person, member, isEvidenced: member.exhibits.length > 0, parts }]
  })
  const own = new Set(members.map(({ person }) => person))
  const charged = file.charge.filter(({ content }) => own.has(content.accused)).map((charge) => lawOfCharge(law, file, charge))
  const rows = GROUP_ROWS.map((name) => {
    const row = standingOf(ground, name, null)
    if (name === 'three') return three(row, members.filter(({ isEvidenced }) => isEvidenced).length)
    return name === 'aim' ? aim(row, charged) : row
  })
  return { rows, crossBorder: CROSS_BORDER_ROWS.map((name) => standingOf(ground, name, null)), members, law: charged }
}
