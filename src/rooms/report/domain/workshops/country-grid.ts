import { selectStatements } from '#assess/rules'
import type { Block } from '#documents/model.ts'
import { text } from '../blocks.ts'
import type { Edition } from '../edition.ts'
import { roundsOf } from '../finding-card.ts'
import { quadrants } from './quadrants.ts'

/** Strengths, weaknesses, opportunities and threats of a country, round by round, by the sectors that said them. */
export const countryGrid = (edition: Edition, country: string): readonly Block[] =>
  roundsOf(edition).flatMap((round) => {
    const said = selectStatements(edition.assessment.statements, { country: [country], round: [round] })
    if (said.length === 0) return []
    const row = edition.source.tables.rounds.find(({ number }) => number === round)
    const named = row ? edition.words.of(row, 'name') : String(round)
    const title = edition.t('report.workshop.swot', { round: named })
    return [
      { kind: 'heading', id: `swot-${country}-${round}`, level: 3, runs: [text(title)] } as const,
      ...quadrants(edition, { id: `quadrants-${country}-${round}`, said, bySector: true, here: false }),
    ]
  })
