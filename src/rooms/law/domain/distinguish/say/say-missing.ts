import type { Translate } from '#kernel/i18n/translate.ts'
import type { Missing } from '../../../contract/outcome.ts'
import type { Contradiction } from '../../facts/known-facts.ts'
import type { Charge } from '../judged.ts'
import type { Open } from '../missing.ts'
import { fromText } from './cites.ts'
import { factName } from './names.ts'

const placeOf = (t: Translate, charges: readonly Charge[], id: string): string => {
  const reading = charges.flatMap(({ readings }) => readings).find((one) => id === one.id || id.startsWith(`${one.id}.`))
  if (!reading) return ''
  const { instrument, article, from } = reading.version
  return t('law.place', { law: instrument[t.lang], article: article ?? 'none', from: fromText(from) ?? 'none' })
}

/** A fact by its question, a point of law by its place and what is known of it, a beginning by the days between which it lies. */
export const sayOpen = (t: Translate, charges: readonly Charge[], { for: of, kind, id, why }: Open): Missing => {
  const place = placeOf(t, charges, id)
  switch (kind) {
    case 'fact':
      return { for: of, kind, id, why: t('law.missing.fact', { fact: factName(t, id) }) }
    case 'law':
      return { for: of, kind, id, why: t('law.missing.law', { place, why: why?.[t.lang] ?? '' }) }
    case 'lawDate':
      return { for: of, kind, id, why: t('law.missing.law-date', { place }) }
  }
}

export const sayContradiction = (t: Translate, { yes, no }: Contradiction): readonly Missing[] =>
  [yes, no].map((id) => ({
    for: 'facts',
    kind: 'fact',
    id,
    why: t('law.missing.contradiction', { yes: factName(t, yes), no: factName(t, no) }),
  }))
