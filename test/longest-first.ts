import { createHash } from 'node:crypto'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** Begun last, one of these would run alone while the other workers have nothing left. */
const LONG = [
  'test/journeys/',
  'test/security/',
  'release/make-release.test.ts',
  'cli/cli.test.ts',
  'dump/dump.test.ts',
  'draft/draft.test.ts',
  'train/server/impact/',
  'cases/together/',
  'programme/server/sign-in.test.ts',
  'kernel/backup/backup.test.ts',
  'assess/server/lists.test.ts',
  'train/cli/chapter.test.ts',
]

/** Files in an order of their own for each seed, the long ones first. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const { seed } = this.ctx.config.sequence
    const drawn = ({ moduleId }: TestSpecification) => createHash('sha256').update(`${seed} ${moduleId}`).digest('hex')
    const rank = ({ moduleId }: TestSpecification) => {
      const at = LONG.findIndex((part) => moduleId.includes(part))
      return at === -1 ? LONG.length : at
    }
    return files
      .map((file) => ({ file, key: drawn(file), rank: rank(file) }))
      .toSorted((a, b) => a.rank - b.rank || (a.key < b.key ? -1 : 1))
      .map(({ file }) => file)
  }
}
