import type { Translate } from '#kernel/i18n/translate.ts'
import type { Aggravator, Bilingual, Penalty } from '../../../contract/law-data.ts'
import type { Reason } from '../../../contract/outcome.ts'
import { evaluate, type Known, leavesOf } from '../../rule/rule.ts'
import type { Span } from '../../span.ts'
import { anyOf } from '../../truth.ts'
import { type Element, holds } from '../element.ts'
import { type Charge, chargeAnswer } from '../judged.ts'
import type { Reading } from '../readings.ts'
import type { Found } from '../reasons.ts'
import { citesOf, type Sources } from './cites.ts'
import { factNames } from './names.ts'

type Voice = { readonly t: Translate; readonly sources: Sources; readonly known: Known; readonly span: Span }

/** Why a wording is not read: the only thing that its one element knows. */
const whyUnread = ({ answer }: Element): Bilingual => (answer.kind === 'lawUnknown' ? answer.why : { es: '', en: '' })

/** What was found and is not on the list of this law: named, and neither counted nor put aside where the list may cover more. */
const beyondText = ({ t }: Pick<Voice, 't'>, { element, needed, beyond }: Found): readonly string[] => {
  if (beyond.length === 0 || needed === 'no') return []
  const why = element.beyond?.why
  const said = { facts: factNames(t, beyond), n: beyond.length }
  return [why ? t('law.reason.beyond-open', { ...said, why: why[t.lang] }) : t('law.reason.beyond-closed', said)]
}

/** Whether a text of smuggling reaches beyond what is examined here. */
const isWide = ({ answer }: Element): boolean => leavesOf(answer).some(({ kind }) => kind === 'lawUnknown')

/** The sentence of an element. A means that is not asked for because of the victim's age is said to be so. */
export const elementText = ({ t, known }: Pick<Voice, 't' | 'known'>, found: Found): string => {
  const { element, answer, needed, facts } = found
  if (element.name === 'wording') return t('law.reason.wording', { why: whyUnread(element)[t.lang] })
  const child = element.byAge ? known('age.under18') : 'no'
  const done = facts.some((id) => known(`${id}.carriedOut`) === 'yes') ? 'yes' : 'no'
  // Nothing of the list is open: what keeps the answer open is found, and not on it.
  const open = answer === 'unknown' && !facts.some((id) => !element.beyond?.facts.includes(id)) ? 'no' : 'yes'
  const said = t(`law.reason.${element.name}`, {
    answer,
    needed,
    child,
    done,
    open,
    entry: known('entry.illegal'),
    procured: known('entry.procured'),
    border: known('border'),
    stay: known('besideEntry.illegalStay'),
    wide: isWide(element) ? 'yes' : 'no',
    n: facts.length,
    facts: answer === 'yes' ? factNames(t, facts) : '',
  })
  return [said, ...beyondText({ t }, found)].join(' ')
}

export const sayFound = (voice: Voice, found: Found): Reason => {
  const { reading, element, answer, needed, facts, basis } = found
  return {
    offence: reading.offence.id,
    element: element.name,
    answer,
    needed,
    text: elementText(voice, found),
    facts: [...facts],
    cite: citesOf(voice.t, voice.sources, reading, basis),
  }
}

/** What keeps it from being an attempt: the first of purpose, means, beginning and completion that is wanting. */
const wanting = (known: Known, { elements }: Reading): string => {
  const lacks = (name: string) => elements.some((one) => one.name === name && evaluate(holds(one), known) === 'no')
  if (lacks('purpose')) return 'purpose'
  if (lacks('means')) return 'means'
  return known('attempt.begun') === 'no' ? 'begun' : 'completed'
}

/** Whether what was done is an attempt under a wording: its purpose, a means where it asks for one, begun, not completed, punishable. */
export const attemptText = ({ t, known }: Pick<Voice, 't' | 'known'>, reading: Reading): string =>
  t('law.reason.attempt', { answer: evaluate(reading.attempt, known), why: wanting(known, reading) })

const attemptReason = ({ t, sources, known }: Voice, reading: Reading): readonly Reason[] => {
  if (reading.attemptBasis.length === 0) return []
  const answer = evaluate(reading.attempt, known)
  const facts = ['attempt.begun', 'attempt.completed'].filter((id) => known(id) !== 'unknown')
  const cite = citesOf(t, sources, reading, reading.attemptBasis)
  return [{ offence: reading.offence.id, element: 'attempt', answer, needed: 'no', text: attemptText({ t, known }, reading), facts, cite }]
}

/** Consent is never an element: it stands beside them, so that nobody counts it. Said where something of it is known. */
const consentReason = ({ t, sources, known }: Voice, reading: Reading): readonly Reason[] => {
  const { consent } = reading.version
  if (!consent) return []
  const cite = citesOf(t, sources, reading, [consent])
  const said = (id: string, text: string): readonly Reason[] =>
    known(id) === 'unknown'
      ? []
      : [{ offence: reading.offence.id, element: 'consent', answer: known(id), needed: 'no', text, facts: [id], cite }]
  return [
    ...said('consent.exploitation', consent.value[t.lang]),
    ...said('consent.movement', reading.offence.class === 'TIP' ? t('law.reason.consent-movement') : consent.value[t.lang]),
  ]
}

const aggravation = ({ t, sources, known }: Voice, reading: Reading, aggravator: Aggravator): readonly Reason[] => {
  const answer = anyOf(aggravator.facts.map(known))
  if (answer !== 'yes') return []
  const text = t('law.reason.aggravator', { what: aggravator.value[t.lang], effect: aggravator.effect[t.lang] })
  const facts = aggravator.facts.filter((id) => known(id) === 'yes')
  return [
    {
      offence: reading.offence.id,
      element: 'aggravator',
      answer,
      needed: 'no',
      text,
      facts,
      cite: citesOf(t, sources, reading, [aggravator]),
    },
  ]
}

/** Whether it may have been the penalty on some day of the facts. */
const isOfDays = ({ between }: Penalty, { first, last }: Span): boolean =>
  !between || ((between.first ?? first) <= last && first <= (between.last ?? last))

const penaltyReasons = ({ t, sources, span }: Voice, reading: Reading, isAggravated: boolean): readonly Reason[] =>
  reading.version.penalties
    .filter((penalty) => (isAggravated || !penalty.aggravated) && isOfDays(penalty, span))
    .map((penalty) => ({
      offence: reading.offence.id,
      element: 'penalty',
      answer: 'yes',
      needed: 'no',
      text: penalty.unasked
        ? t('law.reason.penalty-unasked', { of: penalty.of[t.lang] })
        : t('law.reason.penalty', { of: penalty.of[t.lang], value: penalty.value[t.lang] }),
      facts: [],
      cite: citesOf(t, sources, reading, [penalty]),
    }))

/** Of penalties of one wording that may both have held on the days of the facts: that it is not known which did. */
const overlapReason = ({ t, sources, span }: Voice, reading: Reading): readonly Reason[] => {
  const changing = reading.version.penalties.filter((one) => one.between && !one.aggravated && isOfDays(one, span))
  if (changing.length < 2) return []
  return [
    {
      offence: reading.offence.id,
      element: 'penalty',
      answer: 'unknown',
      needed: 'no',
      text: t('law.reason.penalties-overlap'),
      facts: [],
      cite: citesOf(t, sources, reading, changing),
    },
  ]
}

/** What is to be known of a text as a whole: that it is cut off, or that no source was read. */
const noteReason = ({ t, sources }: Voice, reading: Reading): readonly Reason[] => {
  const { wording, elements } = reading.version
  if (!wording.note || elements === null) return []
  return [
    {
      offence: reading.offence.id,
      element: 'note',
      answer: 'yes',
      needed: 'no',
      text: wording.note[t.lang],
      facts: [],
      cite: citesOf(t, sources, reading, [wording]),
    },
  ]
}

/** Penalties, and what aggravates: of an offence that holds. */
const whereItHolds = (voice: Voice, reading: Reading): readonly Reason[] => {
  const aggravating = reading.version.aggravators.flatMap((aggravator) => aggravation(voice, reading, aggravator))
  return [...penaltyReasons(voice, reading, aggravating.length > 0), ...overlapReason(voice, reading), ...aggravating]
}

/**
 * What stands beside the elements of an offence that may hold: consent, what aggravates and, where it holds, the penalties as their source
 * gives them. No arithmetic across them.
 */
export const besideElements = (voice: Voice, charge: Charge): readonly Reason[] => {
  const answer = chargeAnswer(charge, voice.known)
  const attempts =
    charge.offence.class === 'TIP' && answer === 'no' ? charge.readings.flatMap((reading) => attemptReason(voice, reading)) : []
  if (answer === 'no') return attempts
  return charge.readings.flatMap((reading) => [
    ...(answer === 'yes' ? whereItHolds(voice, reading) : []),
    ...consentReason(voice, reading),
    ...noteReason(voice, reading),
  ])
}
