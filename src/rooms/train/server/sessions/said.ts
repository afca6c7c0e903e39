import { LANGS, LOCALES, translator } from '#kernel/i18n/translate.ts'
import { trainMessages } from '../../messages.ts'

const [es, en] = LANGS.map((lang) => translator(lang, trainMessages)) as [ReturnType<typeof translator>, ReturnType<typeof translator>]

/** What a reader of either language calls some codes, as a list: `said('train.unmet', ['task'])`. A refusal names rules, and not their codes. */
export const said = (prefix: string, codes: readonly string[]): { readonly es: string; readonly en: string } => {
  const list = (t: typeof es) => new Intl.ListFormat(LOCALES[t.lang]).format(codes.map((code) => t(`${prefix}.${code}`)))
  return { es: list(es), en: list(en) }
}

/** The same of a session's state. */
export const saidState = (state: string) => ({ es: es('train.session.state', { state }), en: en('train.session.state', { state }) })
