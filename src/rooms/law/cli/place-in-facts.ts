import type { Translate } from '#kernel/i18n/translate.ts'
import { groupOf } from '../domain/distinguish/say/grouped.ts'
import { factName } from '../domain/distinguish/say/names.ts'
import { isFactId } from '../domain/facts/known-facts.ts'

/** What a file of facts holds beside facts, and groups of them. */
const PARTS = ['schema', 'id', 'jurisdictions', 'date', 'age', 'circumstances', 'besideEntry', 'accused'] as const

/** A list of facts, or a record of a decision, has them further in. */
const WITHIN = /^(?:\d+\.)?(?:phases\.\d+\.facts\.)?/

const wordsOf = (t: Translate, path: string): string => {
  const [first = '', second = ''] = path.replace(WITHIN, '').split('.')
  const id = `${first}.${second}`
  if (isFactId(id) && !id.startsWith('age.')) return factName(t, id)
  const part = PARTS.find((one) => one === first)
  if (part) return t('law.cli.part', { part })
  if (isFactId(first) && groupOf(`${first}.`) === 'other') return factName(t, first)
  return groupOf(`${first}.`) === 'other' ? '' : t('law.group', { group: first })
}

/** A place in a file as it is written there, and what it is called; a place of another file as it is written. */
export const placeInFacts = (t: Translate, path: string): string => {
  const what = wordsOf(t, path)
  return what === '' ? path : t('law.cli.place', { path, what })
}
