import type { Block, Runs } from '#documents/model.ts'
import type { Edition } from '../edition.ts'

/** Runs as a reader without links reads them: references by the numbers of the statements. */
export const plainRuns = ({ assessment }: Edition, runs: Runs): string =>
  runs
    .map((run) => {
      if (run.kind !== 'cite') return run.text ?? ''
      return ` [${run.keys.map((key) => assessment.subject.get(key)?.code ?? key).join(', ')}]`
    })
    .join('')
    .replaceAll(/ {2,}/g, ' ')
    .trim()

/** The paragraphs and list items of authored prose, one text each. */
export const plainBlocks = (edition: Edition, blocks: readonly Block[]): string[] =>
  blocks.flatMap((block) => {
    if (block.kind === 'paragraph') return [plainRuns(edition, block.runs)]
    return block.kind === 'list' ? block.items.map((item) => `– ${plainRuns(edition, item)}`) : []
  })
