import { expect, it } from 'vitest'
import { sayClock, sayDay, sayMoment, sayTime } from './meeting-time.ts'

it('says the day without moving it', () => {
  expect([sayDay('es', '2026-04-02'), sayDay('en', '2026-04-02')]).toEqual(['jueves, 2 de abril de 2026', 'Thursday, 2 April 2026'])
})
it('says a moment as the clocks at the meeting showed it', () => {
  const at = '2026-03-02T05:41:59.000Z'
  expect(sayMoment('es', 'America/Guatemala', at)).toBe('1 de marzo de 2026, 23:41 (GMT-6)')
  expect(sayMoment('en', 'America/Panama', at)).toBe('2 March 2026, 00:41 (GMT-5)')
  expect([sayTime('es', 'America/Guatemala', at), sayTime('en', 'America/Panama', at)]).toEqual(['23:41', '00:41'])
})
it('names a zone by its city', () => {
  expect(['America/Panama', 'America/Mexico_City', 'America/Costa_Rica'].map((zone) => sayClock('es', zone))).toEqual([
    'hora de Panamá',
    'hora de Ciudad de México',
    'hora de Costa Rica',
  ])
  expect(sayClock('en', 'America/Panama')).toBe('Panama Time')
})
