import { type MessageFormatElement, parse, TYPE } from '@formatjs/icu-messageformat-parser'
import { type Lang, LOCALES, type Values } from './translate.ts'

type Saying = { readonly lang: Lang; readonly values: Values; readonly mark: (name: string) => string }

const choose = <Option>(options: Readonly<Record<string, Option>>, ...keys: readonly string[]): Option | undefined => {
  const key = [...keys, 'other'].find((one) => Object.hasOwn(options, one))
  return key === undefined ? undefined : options[key]
}

/** @param counted the number that a `#` stands for */
const say = (saying: Saying, elements: readonly MessageFormatElement[], counted: string): string => {
  const { lang, values, mark } = saying
  const one = (element: MessageFormatElement): string => {
    switch (element.type) {
      case TYPE.literal:
        return element.value
      case TYPE.argument:
        return typeof values[element.value] === 'number' ? mark(element.value) : String(values[element.value] ?? '')
      case TYPE.number:
        return mark(element.value)
      case TYPE.pound:
        return mark(counted)
      case TYPE.select:
        return say(saying, choose(element.options, String(values[element.value]))?.value ?? [], counted)
      case TYPE.plural: {
        const number = Number(values[element.value])
        const form = new Intl.PluralRules(LOCALES[lang], { type: element.pluralType ?? 'cardinal' }).select(number - element.offset)
        return say(saying, choose(element.options, `=${number}`, form)?.value ?? [], element.value)
      }
      case TYPE.date:
      case TYPE.time:
      case TYPE.tag:
        throw new Error(`a message that a person may rewrite has a ${TYPE[element.type]} in it`)
    }
  }
  return elements.map(one).join('')
}

/**
 * A message as these values say it, with a mark in place of each number that it prints: what somebody begins with who rewrites it, and whose
 * numbers go on following the data. Words that stand for a number ("none", "two") are words.
 * @param text ICU MessageFormat, as in the catalogue
 */
export const messageWithMarks = (lang: Lang, text: string, given: Pick<Saying, 'values' | 'mark'>): string =>
  say({ lang, ...given }, parse(text, { ignoreTag: true }), '')
