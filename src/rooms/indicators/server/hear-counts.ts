import { hearing } from '#kernel/command/hearing.ts'
import { keepSource } from '#programme/port'
import { countedFigures, countedIndicators, countedSource, ReleasedCounts } from '../domain/counted.ts'
import { keepFigures, keepIndicators } from './sql/counted.ts'

/** What an office released stands beside the figures of other sources at once: its numbers as they left, what is withheld as withheld. */
export const hearCounts = hearing({
  event: 'cases.counts.release',
  reads: ReleasedCounts,
  hear: async ({ tx, read, programmeId }) => {
    if (programmeId === null) return undefined
    const source = countedSource(read)
    await keepSource(tx, programmeId, source)
    await keepIndicators(tx, programmeId, countedIndicators(read))
    await keepFigures(tx, programmeId, countedFigures(read))
    return { event: 'indicators.counts.kept', subject: source.code, fields: ['source', 'indicator', 'figure'] }
  },
})
