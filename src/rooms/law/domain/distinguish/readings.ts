import type { Basis, Offence, TipElements, Version } from '../../contract/law-data.ts'
import { all, always, type Rule } from '../rule/rule.ts'
import { beginsBefore, inForce, type Span } from '../span.ts'
import { type Element, holds } from './element.ts'
import { lawUnknown } from './needs.ts'
import { otherElements } from './other-elements.ts'
import { somElements } from './som-elements.ts'
import { attemptRule, tipElements } from './tip-elements.ts'

/** One wording of an offence as rules: its elements, all of which must hold, and whether its attempt is punishable. */
export type Reading = {
  /** Names the wording: its offence, and its place where it has several. */
  readonly id: string
  readonly offence: Offence
  readonly from: Version['from']
  readonly version: Version
  readonly elements: readonly Element[]
  readonly rule: Rule
  readonly attempt: Rule
  /** What is held of the attempt; none where nothing is, or where it is not asked for. */
  readonly attemptBasis: readonly Basis[]
}

type Made = Pick<Reading, 'elements' | 'attempt' | 'attemptBasis'>

const NOTHING_OF_IT = { es: 'De este texto no consta ningún elemento.', en: 'No element of this text is on file.' }

/** A wording that nobody has read or described. */
const unread = (id: string, { source, grade, note = NOTHING_OF_IT }: Basis): Made => ({
  elements: [{ name: 'wording', answer: lawUnknown(id, note), needed: always, basis: [{ source, grade }] }],
  attempt: lawUnknown(`${id}.attempt`, note),
  attemptBasis: [],
})

const tipMade = (tip: TipElements, id: string): Made => {
  const elements = tipElements(tip, id)
  const needed = elements.filter(({ name }) => name === 'means' || name === 'purpose')
  return { elements, attempt: all(...needed.map(holds), attemptRule(tip, id)), attemptBasis: [tip.attempt] }
}

/** Only trafficking is asked for its attempt. */
const NO_ATTEMPT = { attempt: always, attemptBasis: [] }

const made = new WeakMap<Offence, readonly Reading[]>()

/** All wordings of an offence as rules: made once, for every date and every law that holds it. */
const readings = (offence: Offence): readonly Reading[] => {
  const all = made.get(offence) ?? madeOf(offence)
  made.set(offence, all)
  return all
}

const madeOf = (offence: Offence): readonly Reading[] => {
  const read = <One extends Version>(versions: readonly One[], make: (elements: NonNullable<One['elements']>, id: string) => Made) =>
    versions.map((version): Reading => {
      const id = `${offence.id}.${version.key}`
      const rules = version.elements === null ? unread(id, version.wording) : make(version.elements, id)
      return { id, offence, from: version.from, version, rule: all(...rules.elements.map(holds)), ...rules }
    })
  switch (offence.class) {
    case 'TIP':
      return read(offence.versions, tipMade)
    case 'SOM':
      return read(offence.versions, (som, id) => ({ elements: somElements(som, id), ...NO_ATTEMPT }))
    default:
      return read(offence.versions, (other, id) => ({ elements: otherElements(other, id), ...NO_ATTEMPT }))
  }
}

const NO_WORDING = { es: 'Para esta fecha no consta ningún texto.', en: 'No text is on file for this date.' }

/** What there was before the first wording that is held: unknown. */
const nothingHeld = (first: Reading): Reading => {
  const id = `${first.offence.id}.before`
  const rules = unread(id, { ...first.version.wording, note: NO_WORDING })
  return {
    ...first,
    ...rules,
    id,
    from: { ...first.from, notBefore: null, notAfter: null },
    rule: rules.elements[0]!.answer,
  }
}

/** Every wording of an offence that may apply on the days of the span, as rules; where it reaches before the first, one of which all is unknown. */
export const readingsOf = (offence: Offence, span: Span): readonly Reading[] => {
  const held = readings(offence)
  const [first] = held
  const applying = inForce(held, span)
  return first && beginsBefore(held, span) ? [nothingHeld(first), ...applying] : applying
}
