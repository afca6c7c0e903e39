import { createHash } from 'node:crypto'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** One of the one, one of the other, for as long as there are both. */
const alternately = <One>(some: readonly One[], others: readonly One[]): readonly One[] =>
  Array.from({ length: Math.max(some.length, others.length) }, (_, at) => [...some.slice(at, at + 1), ...others.slice(at, at + 1)]).flat()

/**
 * Files in an order of their own for each seed, the long ones first: journeys, which keep a browser busy, in turn with those that wait for
 * databases most of their time.
 */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const { seed } = this.ctx.config.sequence
    const drawn = ({ moduleId }: TestSpecification) => createHash('sha256').update(`${seed} ${moduleId}`).digest('hex')
    const shuffled = files
      .map((file) => ({ file, key: drawn(file) }))
      .toSorted((a, b) => (a.key < b.key ? -1 : 1))
      .map(({ file }) => file)
    const isJourney = ({ moduleId }: TestSpecification) => moduleId.includes('test/journeys/')
    // Begun last, one of these would run alone while the other workers have nothing left.
    const isLong = ({ moduleId }: TestSpecification) => moduleId.endsWith('.long.test.ts') || moduleId.includes('test/security/')
    const rest = shuffled.filter((file) => !isJourney(file) && !isLong(file))
    return [
      ...alternately(
        shuffled.filter(isJourney),
        shuffled.filter((file) => isLong(file) && !isJourney(file)),
      ),
      ...rest,
    ]
  }
}
