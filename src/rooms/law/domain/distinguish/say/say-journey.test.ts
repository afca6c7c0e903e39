import { expect, it } from 'vitest'
import { translator } from '#kernel/i18n/translate.ts'
import { Facts } from '../../../contract/facts.ts'
import { lawMessages } from '../../../messages.ts'
import { seedLaw } from '../../seed.ts'
import { journeyOf } from '../journey.ts'
import { tell } from '../tell.ts'
import { journeyLines, togetherIn } from './say-journey.ts'
import { carefulOf } from './say-system.ts'

const phase = (id: string, given: object): Facts => Facts.parse({ schema: 'istmo/facts/1', id, jurisdictions: [], age: 'child', ...given })
const phases = [
  phase('recruitment', { date: '2023-03', acts: { recruitment: 'yes' } }),
  phase('border', { date: '2023-04', acts: { transportation: 'yes' } }),
  phase('exploitation', { date: '2024', acts: { harbouring: 'yes' }, purpose: { forcedLabour: { carriedOut: 'yes' } } }),
]

it.each([
  [
    'es',
    'También es parte de la trata lo que se hizo en: captación, cruce de la frontera, si ya entonces se buscaba la explotación (en: explotación). Si consta, márquelo ahí; responde también quien lo hizo con ese fin.',
  ],
  [
    'en',
    'What was done in: recruitment, border crossing is part of the trafficking too if the exploitation (in: exploitation) was already sought then. If that is known, mark it there; whoever did it for that purpose answers for it as well.',
  ],
] as const)(
  'an earlier act is that of whoever did it for the exploitation, not of a guide who only took people across (%s)',
  (lang, line) => {
    const t = translator(lang, lawMessages)
    expect(journeyLines(t, journeyOf(seedLaw(), phases), phases)).toContain(line)
  },
)

it('where the phases are to be looked at again together, nobody is told that the law alone is missing', () => {
  const t = translator('en', lawMessages)
  const at = (id: string, given: object) => phase(id, { jurisdictions: ['GT'], border: 'no', ...given })
  const taken = at('recruitment', { date: '2022', acts: { recruitment: 'yes', rest: 'no' }, purpose: 'no' })
  const made = at('exploitation', {
    date: '2023',
    acts: { facilitating: 'yes', rest: 'no' },
    purpose: { forcedLabour: { carriedOut: 'yes' } },
  })
  const journeys = journeyOf(seedLaw(), [taken, made])
  const gt = togetherIn(journeys, tell(seedLaw(), [taken, made], t)).find(({ system }) => system === 'GT')!
  expect(journeys.find(({ system }) => system === 'GT')?.joined?.kind).toBe('open')
  expect(carefulOf(t, gt).join()).toContain('Find out what is missing')
})
