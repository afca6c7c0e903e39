import { LOCALES, type Translate } from '#kernel/i18n/translate.ts'
import { type GroupName, GROUPS, membersOf } from '../../../contract/fact-ids.ts'
import type { Facts } from '../../../contract/facts.ts'
import { GUIDE_AGES } from '../../../contract/guide.ts'
import { type FactMap, factsGiven, valueOf } from '../../facts/known-facts.ts'
import { groupOf } from './grouped.ts'
import { factName, factNames, unbroken } from './names.ts'

const isAsked = (id: string): boolean => !['acts', 'means', 'purpose'].includes(id) && !id.startsWith('age.')

const line = (t: Translate, fact: string, answer: string): string => t('law.guide.record-facts-line', { fact, answer })

/** What was not there of a group: none at all, or which; a purpose that was neither intended nor carried out is named once. */
const noLine = (t: Translate, group: string, no: readonly string[]): string => {
  const ids = [...new Set(no.filter((id) => groupOf(id) === group).map(purposeOf))]
  const isWhole = isGroup(group) && ids.length === membersOf(group).length
  return t('law.guide.record-no', { group: t('law.group', { group }), facts: isWhole ? 'none' : factNames(t, ids) })
}
const purposeOf = (id: string): string => id.replace(/\.(?:intended|carriedOut)$/, '')
const isGroup = (name: string): name is GroupName => name in GROUPS

/** What was so: of a purpose, whether it was intended or carried out; of consent to be exploited, in the same line that it does not count. */
const yesLine = (t: Translate, id: string): string => {
  if (id === 'consent.exploitation') return t('law.guide.record-consent', { fact: factName(t, id) })
  const [, stage] = /\.(intended|carriedOut)$/.exec(id) ?? []
  if (stage) return t('law.guide.record-purpose', { stage, purpose: factName(t, purposeOf(id)) })
  return line(t, factName(t, id), t('law.answer', { answer: 'yes' }))
}

/** The guide asks for the years by which some law differs; an age that a file gives is said as it is. */
const ageLines = (t: Translate, { age = 'unknown' }: Facts): readonly string[] => {
  if (age === 'unknown') return []
  const isAsked = GUIDE_AGES.some((one) => one === String(age))
  return [line(t, factName(t, 'age'), isAsked ? t(`law.guide.age-${age}`) : String(age))]
}

const accusedLines = (t: Translate, { accused = [] }: Facts): readonly string[] =>
  accused.flatMap(({ id, ...parts }) =>
    Object.entries(parts).map(([part, said]) =>
      line(
        t,
        `${t('law.guide.accused-one', { who: unbroken(id) })}: ${t(`law.guide.accused-${part}`)}`,
        t('law.answer', { answer: valueOf(said) }),
      ),
    ),
  )

/** When and who; then what was answered yes, of each group that nothing else of it was there, and what was said of each person accused. */
export const answeredLines = (t: Translate, facts: Facts): readonly string[] => {
  const said = [...factsGiven(facts)].filter(([id, answer]) => answer !== 'unknown' && isAsked(id))
  const no = said.filter(([, answer]) => answer === 'no').map(([id]) => id)
  const groups = [...new Set(no.map((id) => groupOf(id)))]
  return [
    ...(facts.date === undefined || facts.date === 'unknown' ? [] : [line(t, factName(t, 'date'), facts.date)]),
    ...ageLines(t, facts),
    ...said.filter(([, answer]) => answer === 'yes').map(([id]) => yesLine(t, id)),
    ...groups.map((group) => noLine(t, group, no)),
    ...accusedLines(t, facts),
  ]
}

/** What of a phase's own "no" an earlier one leaves open, by its groups. */
const openLine = (t: Translate, ids: readonly string[]): string => {
  const whats = [...new Set(ids.map(groupOf))].map((group) => t('law.guide.inherited-of', { group }))
  return t('law.guide.inherited-open', { what: new Intl.ListFormat(LOCALES[t.lang], { type: 'disjunction' }).format(whats) })
}

/**
 * Whether an answer that an earlier phase leaves open is of no account. Of a group one that the Protocol names settles its element. Who was paid stands
 * alone: no other answer settles it, and it is asked for by nobody where there was neither an entry nor help to stay.
 */
const isSettled = (now: FactMap, id: string): boolean => {
  const group = groupOf(id)
  if (!isGroup(group)) return ['border', 'besideEntry.illegalStay'].every((one) => now.get(one) === 'no')
  const found = [...now].filter(([, answer]) => answer === 'yes').map(([one]) => purposeOf(one))
  return [group, ...GROUPS[group].protocol.map((name) => `${group}.${name}`)].some((one) => found.includes(one))
}

/** What holds of a phase though it was found in an earlier one, and what an earlier one leaves open; nothing where nothing does. */
export const inheritedLines = (t: Translate, own: Facts, told: Facts): readonly string[] => {
  const [before, now] = [factsGiven(own), factsGiven(told)]
  const changed = [...now].filter(([id, answer]) => answer !== before.get(id) && isAsked(id))
  const found = changed.filter(([, answer]) => answer === 'yes').map(([id]) => id)
  const open = changed.filter(([id, answer]) => answer === 'unknown' && !isSettled(now, id)).map(([id]) => id)
  return [
    ...(found.length > 0 ? [t('law.guide.inherited', { facts: factNames(t, found) })] : []),
    ...(open.length > 0 ? [openLine(t, open)] : []),
  ]
}
