import { excerptOf } from '../reading.ts'
import { childrenOf, type Element, wordsOf } from './element.ts'
import type { Lost } from '../drafted.ts'

/** Elements that are read, and those that say how a program shows a question rather than what it asks. */
const READ = new Set(['name', 'questiontext', 'generalfeedback', 'idnumber', 'tags', 'answer', 'subquestion', 'single'])
const SHOWN = new Set([
  'answernumbering',
  'numberingstyle',
  'showstandardinstruction',
  'shownumcorrect',
  'shuffleanswers',
  'layouttype',
  'selectcount',
  'showgrading',
  'length',
])
/**
 * Values under which an element says nothing of its own: an item counts as a whole, all its options are shown, and what several tries cost is
 * Moodle's own habit.
 */
const USUAL: Readonly<Record<string, RegExp>> = {
  defaultgrade: /^1(?:\.0*)?$/,
  hidden: /^0?$/,
  penalty: /^(?:[01](?:\.0*)?|0\.(?:3{2,7}|1)0*)$/,
  selecttype: /^(?:ALL|EXACT)$/i,
  gradingtype: /^ALL_OR_NOTHING$/i,
}
/** What Moodle puts there by itself, in the two languages. */
const BY_ITSELF =
  /^(?:<[^>]{0,40}>)*(?:Your answer is (?:partially )?(?:correct|incorrect)|(?:Su|Tu) respuesta es (?:parcialmente )?(?:correcta|incorrecta))\.?(?:<[^>]{0,40}>)*$/i

const says = (element: Element): string => {
  const words = wordsOf(element).trim()
  return words !== '' ? words : (element.children.map(says).find((word) => word !== '') ?? '')
}

const isUsual = (element: Element): boolean => {
  const words = says(element)
  if (words === '' || USUAL[element.name]?.test(words)) return true
  return element.name.endsWith('feedback') && BY_ITSELF.test(words)
}

/** Files that a text shows, by name. */
const filesIn = (element: Element): readonly string[] =>
  element.children.flatMap((child) => (child.name === 'file' ? [child.attributes['name'] ?? 'file'] : filesIn(child)))

/** What stands in a question that an item has no place for: every element that says something, and every file. */
export const leftOver = (question: Element): readonly Lost[] => [
  ...question.children
    .filter(({ name }) => !READ.has(name) && !SHOWN.has(name))
    .filter((element) => !isUsual(element))
    .map((element) => ({ what: 'element', value: `${element.name} (${element.line}): ${excerptOf(says(element))}` })),
  ...childrenOf(question, 'shuffleanswers')
    .filter((element) => /^(?:0|false)$/i.test(says(element)))
    .map(() => ({ what: 'fixed-order', value: '' })),
  ...filesIn(question).map((value) => ({ what: 'embedded', value })),
]
