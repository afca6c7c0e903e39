import type { Invocation } from '#kernel/cli/command.ts'
import { joinCatalogues, LANGS, type Translate, translator } from '#kernel/i18n/translate.ts'
import { problemMessages } from '#kernel/problem/messages.ts'
import { lawMessages } from '../messages.ts'

/** The words of `--lang`, of the terminal where it is not given; undefined where Istmo does not speak that language. */
export const inLanguage = ({ options, t }: Pick<Invocation, 'options' | 't'>): Translate | undefined => {
  const lang = LANGS.find((one) => one === (options['lang'] ?? t.lang))
  return lang && translator(lang, joinCatalogues(problemMessages, lawMessages))
}
