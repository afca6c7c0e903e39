import { expect, it } from 'vitest'
import { fixturePackage } from '#test/fixture-package.ts'
import { reportWords } from '../messages.ts'
import { byPrintedCode } from './by-printed-code.ts'
import { readPassage } from './check-text.ts'

const t = reportWords('en')
const check = (text: string) => readPassage(fixturePackage, t, { key: 'gaps', text })

it('cites a statement by the code that is printed as by its id', () => {
  const [byCode, byId] = [check('So it was said [@R1-HN-POL-1/001, @F-001].'), check('So it was said [@HN-1, @F-001].')]
  expect(byCode).toEqual(byId)
  expect(byId.faults).toEqual([])
  expect(check('So it was said [@r1-hn-pol-1/1].').blocks).toEqual(check('So it was said [@HN-1].').blocks)
})

it('tells which code names nothing, as it was written', () => {
  expect(check('So it was said [@R1-HN-POL-1/099].').faults).toEqual([
    { where: 'prose/gaps.en', code: 'unknown-reference', found: 'R1-HN-POL-1/099' },
  ])
})

it('leaves a package alone whose texts cite by ids', () => expect(byPrintedCode(fixturePackage)).toBe(fixturePackage))
