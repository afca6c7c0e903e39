import type { Translate } from '#kernel/i18n/translate.ts'
import { nameOf } from '#ui/client/example-name.ts'

/** How the example calls its one office, in both languages at once, and whoever signs for a country, in Spanish. */
const OFFICE = 'Oficina de ejemplo · Example office'
const SIGNATORY = 'Firma por el país, '

type SaidOf = { readonly name: string; readonly office: string; readonly country: string }

/** Whom the server names without their address, and their office: of an example in the reader's language, and of others as they are called. */
export const saidOf = (t: Translate, { name, office, country }: SaidOf): Pick<SaidOf, 'name' | 'office'> => {
  if (office !== OFFICE) return { name, office }
  const [es = office, en = office] = OFFICE.split(' · ')
  const email = `signatory-${country.toLowerCase()}@example.invalid`
  return { name: name.startsWith(SIGNATORY) ? nameOf(t, { name, email }) : name, office: t.lang === 'es' ? es : en }
}
