import type { Catalogue, Translate } from '#kernel/i18n/translate.ts'
import { lawMessages } from '../../messages.ts'

/** What the script of the guide says; what only the page itself says stays with the page. */
const SAID = [
  'law.answer',
  'law.age',
  'law.cli.',
  'law.difference.',
  'law.fact.',
  'law.grade',
  'law.group',
  'law.guide.',
  'law.missing.',
  'law.notice',
]
const ALSO = [
  'law.laws.practice',
  'law.page.office-unnamed',
  'law.other',
  'law.outcome',
  'law.page.from-',
  'law.page.no-source',
  'law.place',
  'law.reason.',
  'law.system',
  'law.turn.',
]

/** The words that the page hands its script, in the page's language. */
export const guideWords = (t: Translate): Catalogue =>
  Object.fromEntries(Object.entries(lawMessages[t.lang]).filter(([key]) => [...SAID, ...ALSO].some((start) => key.startsWith(start))))
