import type { Translate } from '#kernel/i18n/translate.ts'
import type { Missing } from '../../../contract/outcome.ts'
import type { Contradiction } from '../../facts/contradictions.ts'
import type { Charge } from '../judged.ts'
import type { Open } from '../missing.ts'
import type { Reading } from '../readings.ts'
import { UNSAID } from '../needs.ts'
import { factName } from './names.ts'
import { placeOf } from './place.ts'

/** The wording that a point of law or a beginning belongs to. */
const readingNamed = (charges: readonly Charge[], id: string): Reading | undefined =>
  charges.flatMap(({ readings }) => readings).find((one) => id === one.id || id.startsWith(`${one.id}.`))

/** Points whose own note says what they are of, where there is one. */
const NOTED = ['benefit', 'nationals', 'conduct', 'attempt']

/** Which point of its law an id names, by its last part. */
const pointOf = (id: string, why: Open['why']): string => {
  const point = id.endsWith('.means-needed') ? 'needed' : id.slice(id.lastIndexOf('.') + 1)
  return NOTED.includes(point) && why !== UNSAID ? 'other' : point
}

/** A fact by its question, a point of law by its place and what is known of it, a beginning by the days between which it lies. */
export const sayOpen = (t: Translate, charges: readonly Charge[], { for: of, kind, id, why }: Open): Missing => {
  const reading = readingNamed(charges, id)
  const place = reading ? placeOf(t, reading) : ''
  switch (kind) {
    case 'fact':
      return { for: of, kind, id, why: t('law.missing.fact', { fact: factName(t, id) }) }
    case 'law':
      return { for: of, kind, id, why: t('law.missing.law', { place, point: pointOf(id, why), why: why?.[t.lang] ?? '' }) }
    case 'lawDate':
      return { for: of, kind, id, why: t('law.missing.law-date', { place }) }
  }
}

const MESSAGES: Readonly<Record<Contradiction['kind'], string>> = {
  pair: 'law.missing.contradiction',
  acts: 'law.missing.contradiction-acts',
  exploited: 'law.missing.contradiction-exploited',
  act: 'law.missing.contradiction-act',
  retained: 'law.missing.contradiction-retained',
  home: 'law.missing.contradiction-home',
}

export const sayContradiction = (t: Translate, { kind, yes, no }: Contradiction): readonly Missing[] =>
  [yes, no].map((id) => ({ for: 'facts', kind: 'fact', id, why: t(MESSAGES[kind], { yes: factName(t, yes), no: factName(t, no) }) }))
