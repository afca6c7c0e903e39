import type { Translate } from '#kernel/i18n/translate.ts'
import type { Basis, LawSource, Version } from '#law/law-data.ts'

/**
 * One point of a law: what it says, how well that is known, and where it comes from. Of what nobody knows `basis` is where it was looked for, and
 * nothing is cited where that is no source but a presumption or a memory.
 */
export type Point = {
  readonly name: string
  readonly value: string
  readonly basis: Basis
  readonly isUnknown?: true
  readonly isUncited?: true
}

/** The words of an annex, and of what kind a source is. */
export type Told = { readonly t: Translate; readonly kindOf: (source: string) => LawSource['kind'] }

/** The name of a point; what is presumed, or comes from a bill or from memory, is called so, since no text of that State gives it. */
export const named = ({ t, kindOf }: Told, name: string, { source }: Basis): string => t('train.annex.name', { name, kind: kindOf(source) })

export const valued = (told: Told, name: string, one: Basis & { readonly value: string }): Point => {
  const { t } = told
  const words = t(`law.field.${name}`)
  const value = t('law.value', { value: one.value.replaceAll('-', '_') })
  return one.value === 'unknown'
    ? { name: words, value, basis: one, isUnknown: true, ...(told.kindOf(one.source) === 'rule' && { isUncited: true as const }) }
    : { name: named(told, words, one), value, basis: one }
}

/** Where the Protocol speaks of what a law is not known to say: article 3 of each. */
const PROTOCOL = { tip: 'tip-3', som: 'som-3-6' } as const

/** What a law says of consent; where no source gives it, that it is not known, and what the Protocol says. */
export const consentPoint = ({ t }: Told, offence: keyof typeof PROTOCOL, { consent }: Version): Point => {
  const name = t('law.field.consent')
  if (consent) return { name, value: consent.value[t.lang], basis: consent }
  return { name, value: t('train.annex.consent', { offence }), basis: { source: PROTOCOL[offence], grade: 'text' }, isUnknown: true }
}
