import { expect, it } from 'vitest'
import { compareSemver } from './semver.ts'

/** The row that the specification itself gives (Semantic Versioning 2.0.0, §11), with versions of ours around it. */
const ROW = [
  '0.9.0',
  '1.0.0-alpha',
  '1.0.0-alpha.1',
  '1.0.0-alpha.beta',
  '1.0.0-beta',
  '1.0.0-beta.2',
  '1.0.0-beta.11',
  '1.0.0-rc.1',
  '1.0.0',
  '1.0.1',
  '1.1.0',
  '2.0.0',
  '10.0.0',
]

it('puts version numbers into the order of the specification', () => {
  for (const [at, one] of ROW.entries())
    for (const [place, other] of ROW.entries()) expect(Math.sign(compareSemver(one, other)), `${one} ${other}`).toBe(Math.sign(at - place))
})
