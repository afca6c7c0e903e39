import type { Exhibit } from '../contract/exhibit.ts'

/** An exhibit of which nothing is known but what it is and where it came from. */
export const TICKET: Exhibit = {
  number: 'E-001',
  kind: 'document',
  description: 'Boleto de autobús',
  origin: { place: 'Ocotepeque', date: '2026-02', by: null, authority: null },
  files: [],
  sources: [],
  derivedFrom: [],
  foreign: null,
  admissibility: { status: 'not-ruled', why: null },
  perishes: null,
  pointsAway: false,
}
