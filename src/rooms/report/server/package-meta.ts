import { LANGS } from '#kernel/i18n/translate.ts'
import { nameOf } from '#programme/rules'
import type { Files } from '#sheets/archive.ts'
import type { PackageMeta } from '#sheets/write-package.ts'
import type { ProgrammePackage } from '../contract/package.ts'
import type { Sight } from '#assess/sight.ts'
import { saySight } from '../domain/sight.ts'
import { reportWords } from '../messages.ts'

const programmeOf = ({ tables }: ProgrammePackage) => {
  const [programme] = tables.programme
  if (!programme) throw new Error('a programme in sight was read without its row')
  return programme
}

/** What a package says of itself where whoever takes it does not see all of the programme. */
const saidOf = ({ tables }: ProgrammePackage, sight: Sight) => {
  const names = new Map(tables.countries.map((country) => [country.code, country]))
  const [es = '', en = ''] = LANGS.map((lang) => {
    const name = (code: string) => {
      const country = names.get(code)
      return country ? nameOf(lang, country) : code
    }
    return saySight(sight, 'package', { t: reportWords(lang), nameOf: name })
  })
  return { es, en }
}

const joined = (...texts: readonly string[]): string => texts.filter((text) => text !== '').join(' ')

/** The day of a package is the programme's own and no clock's, so that the same state gives the same bytes. */
export const metaOf = (source: ProgrammePackage, sight: Sight | null): PackageMeta => {
  const programme = programmeOf(source)
  const said = sight ? saidOf(source, sight) : { es: '', en: '' }
  return {
    name: programme.code.toLowerCase(),
    title: { es: programme.name_es, en: programme.name_en },
    description: { es: joined(programme.disclaimer_es, said.es), en: joined(programme.disclaimer_en, said.en) },
    created: `${programme.as_of}T00:00:00Z`,
  }
}

/** The same for whoever opens the folder; a package of all of the programme carries nothing of the kind. */
export const carriedOf = (source: ProgrammePackage, sight: Sight | null): Files => {
  if (!sight) return new Map()
  const { name_es, name_en } = programmeOf(source)
  const { es, en } = saidOf(source, sight)
  return new Map([['README.md', new TextEncoder().encode(`# ${name_es}\n\n${es}\n\n# ${name_en}\n\n${en}\n`)]])
}
