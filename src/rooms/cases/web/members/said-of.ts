import type { Translate } from '#kernel/i18n/translate.ts'
import { nameOf } from '#ui/client/example-name.ts'

/** How the example calls its one office, in both languages at once, and those of a country who may have cases, in Spanish. */
const OFFICE = 'Oficina de ejemplo · Example office'
const PARTS = [
  ['Firma por el país, ', 'signatory'],
  ['Miembro por el país, ', 'member'],
  ['Segundo miembro por el país, ', 'member-2'],
] as const

type SaidOf = { readonly name: string; readonly office: string; readonly country: string }

/** Whom the server names without their address, and their office: of an example in the reader's language, and of others as they are called. */
export const saidOf = (t: Translate, { name, office, country }: SaidOf): Pick<SaidOf, 'name' | 'office'> => {
  if (office !== OFFICE) return { name, office }
  const [es = office, en = office] = OFFICE.split(' · ')
  const part = PARTS.find(([called]) => name.startsWith(called))?.[1]
  const email = part === undefined ? null : `${part}-${country.toLowerCase()}@example.invalid`
  return { name: nameOf(t, { name, email }), office: t.lang === 'es' ? es : en }
}
