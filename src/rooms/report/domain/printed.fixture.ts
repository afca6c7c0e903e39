import type { Block, Runs } from '#documents/model.ts'

/** Words as they are printed; a citation stands in brackets. */
export const plain = (runs: Runs): string =>
  runs.map((run) => ('text' in run ? (run.text ?? '') : `[${'keys' in run ? run.keys.join(' ') : ''}]`)).join('')

/** Every text of some blocks, those within others too. */
export const textsOf = (blocks: readonly Block[]): readonly string[] =>
  blocks.flatMap((block) => [
    ...('runs' in block ? [plain(block.runs)] : []),
    ...('facts' in block && block.facts ? [plain(block.facts)] : []),
    ...('blocks' in block ? textsOf(block.blocks) : []),
  ])
