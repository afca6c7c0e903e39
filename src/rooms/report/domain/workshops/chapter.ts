import type { SaidStatement } from '#assess/rules'
import type { Workshop } from '#assess/package.ts'
import type { Block } from '#documents/model.ts'
import { note, text } from '../blocks.ts'
import type { Edition } from '../edition.ts'
import { anchor } from '../references.ts'
import { settingFor } from '../reference-words.ts'
import { sightNotes } from '../sight-notes.ts'
import { factsOfWorkshop, sectorsOf } from './facts.ts'
import { quadrants } from './quadrants.ts'
import { shownOf } from './shown.ts'

const titleOf = (edition: Edition, workshop: Workshop): string => {
  const { t, words } = edition
  const sectors = sectorsOf(edition, workshop)
  const named = sectors.length === 0 ? 'none' : 'some'
  return t('report.workshop.title', { country: words.country(workshop.country), named, sectors: words.list(sectors), code: workshop.code })
}

const workshopBlocks = (edition: Edition, workshop: Workshop, said: readonly SaidStatement[]): readonly Block[] => [
  { kind: 'heading', id: anchor.workshop(workshop.code), level: 3, runs: [text(titleOf(edition, workshop))] },
  note(factsOfWorkshop(edition, workshop)),
  ...quadrants(edition, { id: `said-in-${workshop.code}`, said, bySector: workshop.sectors.length > 1, here: true }),
]

/** By country in the programme's order, the region last, and by code. */
const inOrder = ({ source }: Edition, workshops: readonly Workshop[]): readonly Workshop[] => {
  const countries = source.tables.countries.map(({ code }) => code)
  const placeOf = ({ country }: Workshop) => (countries.includes(country) ? countries.indexOf(country) : countries.length)
  return workshops.toSorted((a, b) => placeOf(a) - placeOf(b) || a.code.localeCompare(b.code))
}

type Held = { readonly workshop: Workshop; readonly said: readonly SaidStatement[] }

const roundBlocks = (edition: Edition, round: number, held: readonly Held[]): readonly Block[] => {
  const { t, words, source } = edition
  const row = source.tables.rounds.find(({ number }) => number === round)
  // One of which nothing is printed has no page where that is because there is too much to print.
  const pages = held.filter(({ said }) => said.length === 0 || shownOf(edition, said).length > 0)
  const setting = settingFor(held[0]?.workshop.provenance ?? '')
  const counted = {
    setting,
    workshops: held.length,
    statements: held.reduce((sum, { said }) => sum + said.length, 0),
    left: held.length - pages.length,
  }
  return [
    { kind: 'heading', id: `workshops-${round}`, level: 2, runs: [text(row ? words.of(row, 'name') : String(round))] },
    note(t('report.workshop.round', counted)),
    ...pages.flatMap(({ workshop, said }) => workshopBlocks(edition, workshop, said)),
  ]
}

/** Every workshop on a page or less of its own: where and when, who attended, and what was said in each quadrant. */
export const workshopChapter = (edition: Edition): readonly Block[] => {
  const { t, source, assessment } = edition
  const { workshops, rounds } = source.tables
  if (workshops.length === 0) return []
  const saidIn = Map.groupBy(assessment.statements, ({ workshop }) => workshop)
  const setting = workshops.some(({ provenance }) => provenance === 'reconstruction') ? 'groups' : 'workshops'
  const byRound = rounds.map(({ number }) => {
    const held = inOrder(
      edition,
      workshops.filter(({ round }) => round === number),
    )
    return { number, held: held.map((workshop) => ({ workshop, said: saidIn.get(workshop.code) ?? [] })) }
  })
  return [
    { kind: 'heading', id: 'workshops', level: 1, runs: [text(t(`report.heading.${setting}`))] },
    ...sightNotes(edition),
    note(t('report.workshop.opening', { setting })),
    ...byRound.filter(({ held }) => held.length > 0).flatMap(({ number, held }) => roundBlocks(edition, number, held)),
  ]
}
