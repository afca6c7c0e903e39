import { expect, it } from 'vitest'
import { translator } from '#kernel/i18n/translate.ts'
import type { SessionLine } from '../../contract/session-operations.ts'
import { trainMessages } from '../../messages.ts'
import type { TrainingFrame } from '../frame.ts'
import { sessionFileColumns } from './columns.tsx'

const frame: TrainingFrame = {
  programmeId: 'id',
  programme: 'TEST',
  countries: [],
  sectors: [],
  say: ({ nameEs }) => nameEs,
  country: (code) => code,
  sector: (code) => code,
}
const line: SessionLine = {
  code: 'S-HN-1',
  country: 'HN',
  state: 'planned',
  pilot: false,
  language: 'es',
  mode: 'room',
  sectors: [],
  starts: '2026-11-25T02:30:00.000Z',
  ends: '2026-11-26T22:00:00.000Z',
  zone: 'America/Tegucigalpa',
  venue: 'Tegucigalpa',
  capacity: 20,
}

it('a file of sessions says when each begins and ends by the clock at its place, on the days that the table shows', () => {
  const saved = (lang: 'es' | 'en') =>
    sessionFileColumns(translator(lang, trainMessages), frame)
      .filter(({ id }) => ['when', 'until', 'zone'].includes(id))
      .map(({ header, value }) => [header, value(line)])
  expect(saved('es')).toEqual([
    ['Cuándo', '2026-11-24 20:30'],
    ['Hasta', '2026-11-26 16:00'],
    ['Zona horaria', 'America/Tegucigalpa'],
  ])
  expect(saved('en').map(([header]) => header)).toEqual(['When', 'Until', 'Time zone'])
})
