import type { Basis, Offence, TipElements, Version } from '../../contract/law-data.ts'
import { all, always, type Rule } from '../rule/rule.ts'
import { inForce, type Span } from '../span.ts'
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
}

type Made = { readonly elements: readonly Element[]; readonly attempt: Rule }

/** A wording that nobody has read or described. */
const unread = (id: string, { source, grade, note }: Basis): Made => ({
  elements: [{ name: 'wording', answer: lawUnknown(id, note), needed: always, basis: [{ source, grade }] }],
  attempt: lawUnknown(`${id}.attempt`, note),
})

const tipMade = (tip: TipElements, id: string): Made => {
  const elements = tipElements(tip, id)
  const needed = elements.filter(({ name }) => name === 'means' || name === 'purpose')
  return { elements, attempt: all(...needed.map(holds), attemptRule(tip, id)) }
}

/** Only trafficking is asked for its attempt. */
const NO_ATTEMPT = { attempt: always }

const readings = (offence: Offence): readonly Reading[] => {
  const read = <One extends Version>(versions: readonly One[], make: (elements: NonNullable<One['elements']>, id: string) => Made) =>
    versions.map((version, index): Reading => {
      const id = versions.length === 1 ? offence.id : `${offence.id}.${index + 1}`
      const { elements, attempt } = version.elements === null ? unread(id, version.wording) : make(version.elements, id)
      return { id, offence, from: version.from, version, elements, rule: all(...elements.map(holds)), attempt }
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

/** Every wording of an offence that may apply on the days of the span, as rules; where none is held, one of which all is unknown. */
export const readingsOf = (offence: Offence, span: Span): readonly Reading[] => {
  const all = readings(offence)
  const applying = inForce(all, span)
  const [first] = all
  if (applying.length > 0 || !first) return applying
  const made = unread(offence.id, { ...first.version.wording, note: NO_WORDING })
  return [{ ...first, id: offence.id, ...made, rule: made.elements[0]!.answer }]
}
