import { expect, it } from 'vitest'
import { seedLaw } from '../seed.ts'
import { askedBy } from './asked-by.ts'

const { law } = seedLaw()

it('what the laws of the chosen countries list is asked in view: retention in Guatemala, hiring in Nicaragua', () => {
  expect(askedBy(law, ['GT']).has('acts.retention')).toBe(true)
  expect(askedBy(law, ['GT']).has('acts.hiring')).toBe(false)
  expect(askedBy(law, ['GT', 'NI']).has('acts.hiring')).toBe(true)
  expect(askedBy(law, ['GT']).has('purpose.minorsInCrime')).toBe(true)
})

it('with no country chosen nothing is', () => expect(askedBy(law, []).size).toBe(0))
