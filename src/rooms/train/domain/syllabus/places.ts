import type { Both } from '../../contract/both.ts'
import type { Syllabus } from '../../contract/syllabus.ts'

/** A place of a syllabus that a condition may name, by its steps: `modules/M2`. Its last step is what `changesBeyond` knows it by. */
export type SyllabusPlace = { readonly target: string } & Both

/** Texts of the whole, as a director would call them. */
const TEXTS: readonly SyllabusPlace[] = [
  { target: 'title', es: 'Título', en: 'Title' },
  { target: 'notice', es: 'Advertencia de la portada', en: 'Notice on the cover' },
  { target: 'about', es: 'Presentación', en: 'Introduction' },
  { target: 'measuring', es: 'Cómo se mide', en: 'How it is measured' },
  { target: 'annexes', es: 'Anexos de los países', en: 'Country annexes' },
]

const LONGEST = 120
const called = (code: string, text: string): string => {
  const whole = `${code} · ${text}`
  return whole.length > LONGEST ? `${whole.slice(0, LONGEST - 1)}…` : whole
}
const named = (list: string, code: string, { es, en }: Both): SyllabusPlace => ({
  target: `${list}/${code}`,
  es: called(code, es),
  en: called(code, en),
})

/** All places that a condition on this syllabus may name, the modules first; a module is named with its outcomes and its chapter. */
export const placesOf = ({ modules, outcomes, competences }: Syllabus): readonly SyllabusPlace[] => [
  ...modules.map(({ code, title }) => named('modules', code, title)),
  ...outcomes.map(({ code, text }) => named('outcomes', code, text)),
  ...competences.map(({ code, text }) => named('competences', code, text)),
  ...TEXTS,
]

/** What a target of a condition is called in a version; its own name where that has no such place. */
export const calledPlace = (syllabus: Syllabus, target: string): Both => {
  const { es, en } = placesOf(syllabus).find((one) => one.target === target) ?? { es: target, en: target }
  return { es, en }
}
