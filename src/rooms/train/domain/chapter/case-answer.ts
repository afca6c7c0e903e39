import type { Block } from '#documents/model.ts'
import type { Translate } from '#kernel/i18n/translate.ts'
import type { Facts } from '#law/facts.ts'
import type { Distinction, SystemOutcome } from '#law/outcome.ts'
import { journeyOf, listedLines, type ReadLaw, saySystem, sourceText, tell, type Told } from '#law/rules'
import type { CaseBlock } from '../../contract/chapter.ts'
import { list, paragraph, small, text } from '../print/blocks.ts'
import { hasEntry } from './case-elements.ts'
import { conditionsOf, headline } from './case-headline.ts'
import { type CaseTable, caseTable } from './case-table.ts'

type Asked = { readonly t: Translate; readonly law: ReadLaw }

/** A head with its lines, kept together on a page. */
const part = (head: string, blocks: readonly Block[]): Block => ({ kind: 'callout', tone: 'plain', title: [text(head)], blocks })

const namesOf = (t: Translate, systems: readonly SystemOutcome[]): string =>
  new Intl.ListFormat(t.lang, { type: 'conjunction' }).format(systems.map(({ system }) => t('law.system', { system })))

/** Whether the story says that force was used or somebody was held. */
const isHeld = ({ means, acts }: Facts): boolean =>
  (typeof means === 'object' && [means['threatOrForce'], means['otherCoercion'], means['abduction']].includes('yes')) ||
  (typeof acts === 'object' && acts['retention'] === 'yes')

/** Whether the story says that the person is of age. */
const isOfAge = ({ age }: Facts): boolean => age === 'adult' || (typeof age === 'number' && age >= 18)

/**
 * What the guide says of other offences, in the words of a story that is told: it knows whether somebody was held, and where nobody was forced and
 * a border was crossed it is the offences of the crossing that are left. Of somebody who is of age it asks for no child protection.
 */
const besideStory = (t: Translate, facts: Facts, crossed: boolean): ReadonlyMap<string, string | undefined> =>
  new Map([
    [
      t('law.guide.beside-smuggling'),
      facts.means === 'no' ? undefined : isHeld(facts) ? t('train.case.held') : t('law.guide.beside-smuggling'),
    ],
    [t('law.guide.not-examined'), facts.means === 'no' && crossed ? t('train.case.entry-beside') : t('law.guide.not-examined')],
    [t('law.guide.child-next'), isOfAge(facts) ? undefined : t('law.guide.child-next')],
  ])

/** What must be read with the answer, once: where only some of the laws say it, with their names. */
const carefulLines = ({ t, law }: Asked, told: Distinction, facts: Facts): readonly Block[] => {
  const { systems } = told
  const story = besideStory(t, facts, hasEntry(told))
  const inStory = (line: string): readonly string[] => {
    const own = story.has(line) ? story.get(line) : line
    return own === undefined ? [] : [own]
  }
  const said = systems.map((one) => [one, saySystem({ t, law: law.law }, one, []).careful.flatMap(inStory)] as const)
  return [...new Set(said.flatMap(([, lines]) => lines))].map((line) => {
    const saying = said.filter(([, lines]) => lines.includes(line)).map(([one]) => one)
    return paragraph(saying.length === systems.length ? line : t('train.case.of-some', { systems: namesOf(t, saying), line }))
  })
}

/** What a national law that leaves the answer open lacks. */
const lackingOfLaw = ({ t, law }: Asked, national: readonly SystemOutcome[]): readonly Block[] =>
  national.flatMap((one) => {
    const { missing } = saySystem({ t, law: law.law }, one, [])
    return missing.map(({ head, lines }) =>
      part(t('train.case.of-law', { law: t('law.system', { system: one.system }), head }), [list(lines)]),
    )
  })

/** What would change the answer under the Protocols, what is missing, and what must be read with it. */
const afterwards = (asked: Asked, { told, own: facts }: Told): readonly Block[] => {
  const { t, law } = asked
  const [palermo, ...national] = told.systems
  if (!palermo) return []
  // What contradicts the story asks somebody to look at their answers again: who reads a case gave none.
  const said = saySystem(
    { t, law: law.law },
    { ...palermo, pivots: palermo.pivots.filter(({ contradicts }) => contradicts === undefined) },
    [],
  )
  const open = [...said.turns.map(({ head, lines }) => ({ head: t('train.case.of-palermo', { head }), lines })), ...said.missing]
  const listed = listedLines(t, [palermo]).map((line) => small(line))
  return [
    ...open.map(({ head, lines }, index) => part(head, [list(lines), ...(index === open.length - 1 ? listed : [])])),
    ...(palermo.outcome === 'undetermined' ? [] : lackingOfLaw(asked, national)),
    ...(told.differences.length > 0
      ? [
          part(
            t('train.case.differences'),
            told.differences.map((one) => paragraph(one.text)),
          ),
        ]
      : []),
    ...carefulLines(asked, told, facts),
  ]
}

/** Several phases are one person's: what they are together, in each system, on what each of them hangs. */
const journeyLines = ({ t, law }: Asked, told: readonly Told[], tables: readonly CaseTable[]): readonly Block[] => {
  if (told.length < 2) return []
  const lines = journeyOf(
    law,
    told.map(({ own }) => own),
  ).map((journey) => {
    const { system } = journey
    const conditions = tables.flatMap((table) =>
      table.told.systems.flatMap((one) => (one.system === system ? conditionsOf(table, one) : [])),
    )
    const outcome = headline(t, journey, [...new Set(conditions)])
    return t('train.case.together', { system: t('law.system', { system }), outcome })
  })
  return [part(t('train.case.journey'), [list(lines)])]
}

/** Penalties of another form or offence apart from those of the one that is asked. */
const withOtherForms = ({ t, law }: Asked, told: Distinction): Distinction => {
  const penalties = law.law.systems.flatMap(({ offences }) => offences.flatMap(({ versions }) => versions.flatMap((one) => one.penalties)))
  const other = new Set(penalties.flatMap(({ unasked, of }) => (unasked ? [t('law.reason.penalty-unasked', { of: of[t.lang] })] : [])))
  return {
    ...told,
    systems: told.systems.map((system) => ({
      ...system,
      reasons: system.reasons.map((one) => (other.has(one.text) ? { ...one, element: 'otherForm' } : one)),
    })),
  }
}

/** Each person accused by the name that the chapter has for them in this language. */
const withNames = (t: Translate, { accused }: CaseBlock, facts: Facts): Facts => ({
  ...facts,
  ...(facts.accused && {
    accused: facts.accused.map((one) => ({ ...one, id: accused?.find(({ id }) => id === one.id)?.name[t.lang] ?? one.id })),
  }),
})

/**
 * What a case is under the Protocols and each law that it names, worked out by the rules of `law` when the chapter is made: an element a row, a system a
 * column, then what would change the answer. Nothing of it is written in the chapter.
 */
export const caseAnswer = (asked: Asked, one: CaseBlock): readonly Block[] => {
  const { t } = asked
  const phases = one.phases.map(({ facts }) => withNames(t, one, facts))
  const told = tell(asked.law, phases, t)
  const sources = new Map([...asked.law.sources].map(([id, source]) => [sourceText(t, asked.law.sources, id), source]))
  const crossed = told.some(({ told: distinction }) => hasEntry(distinction))
  const last = told.at(-1)
  const tables = one.phases.flatMap(({ name, facts }, index): readonly CaseTable[] => {
    const distinction = told[index]?.told
    if (!distinction) return []
    return [
      {
        t,
        id: `answer-${one.id}-${facts.id}`,
        title: one.phases.length > 1 ? name[t.lang] : one.title[t.lang],
        told: withOtherForms(asked, distinction),
        sources,
        isConsentTold: facts.consent !== undefined,
        isEntryElsewhere: crossed && !hasEntry(distinction),
      },
    ]
  })
  return [...tables.map(caseTable), ...journeyLines(asked, told, tables), ...(last && told.length === 1 ? afterwards(asked, last) : [])]
}
