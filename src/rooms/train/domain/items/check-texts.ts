import type { Item } from '../../contract/item.ts'
import type { Said } from '../../contract/item-text.ts'
import type { Tell } from './item-fault.ts'

const LANGS = ['es', 'en'] as const

const written = (tell: Tell, field: string, text: Said): void => {
  for (const lang of LANGS) if (text[lang] === '') tell(`${field}.${lang}`, 'no-text', lang)
}

/** Two options that read alike in one language: neither could be told to be the right one. */
const alike = (tell: Tell, { options }: Item): void => {
  for (const lang of LANGS)
    for (const [at, { id, text }] of options.entries()) {
      const twin = options.slice(0, at).find((other) => text[lang] !== '' && other.text[lang].toLowerCase() === text[lang].toLowerCase())
      if (twin) tell(`options.${id}.text.${lang}`, 'same-text', twin.id)
    }
}

/** Both languages of every text; of every option also why. */
export const checkTexts = (tell: Tell, item: Item): void => {
  written(tell, 'stem', item.stem)
  for (const { id, text, match, why } of item.options) {
    written(tell, `options.${id}.text`, text)
    if (match) written(tell, `options.${id}.match`, match)
    written(tell, `options.${id}.why`, why)
  }
  if (item.feedback) written(tell, 'feedback', item.feedback)
  alike(tell, item)
}
