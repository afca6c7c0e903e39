import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import type { Catalogue } from '#kernel/i18n/translate.ts'
import type { Version } from '#seal/ledger/opened.ts'
import { ROOT } from '#test/sources.ts'
import { HereContext } from '#ui/client/here.ts'
import { Words, WordsProvider } from '#ui/client/words.tsx'
import { caseFileOf } from '../../domain/case-file.ts'
import type { OpenCase } from '../store/open-case.ts'
import { FirstSteps } from './first-steps.tsx'

const catalogue = (room: string): Catalogue => JSON.parse(readFileSync(join(ROOT, `src/${room}/messages/en.json`), 'utf8')) as Catalogue
const words = new Words((room) => Promise.resolve(catalogue(room)), 'en')
await words.need(['rooms/cases', 'ui'])

const ID = '00000000-0000-4000-8000-000000000001'
const SHEET = { programmeId: ID, title: 'Autobús', status: 'screening', jurisdictions: ['HN'], deadlines: [] }
const PARTY = { kind: 'vehicle', name: 'Bus', identifiers: [], code: 'VE-01' }
const version = (kind: string, content: unknown): Version => ({
  id: ID,
  kind,
  entry: kind,
  compartment: 'c',
  keyring: 'k',
  parents: [],
  at: '2026-03-01T09:00:00.000Z',
  from: 'F',
  content,
})

const shown = (versions: readonly Version[], aside: readonly Version[] = []): string => {
  const one = { file: caseFileOf(versions), kept: { ctx: 'c' }, opened: { aside, quarantined: [] } } as unknown as OpenCase
  const programme = { id: ID, code: 'trif', nameEs: '', nameEn: '', seats: [] }
  const steps = createElement(WordsProvider, { words, children: createElement(FirstSteps, { one }) })
  return renderToStaticMarkup(createElement(HereContext.Provider, { value: { person: null, programme } }, steps))
}

describe('where to begin', () => {
  const sheet = version('case', SHEET)
  it('is said of a case that has its sheet alone', () => expect(shown([sheet])).toContain('The case is open and empty'))
  it('goes with the first thing that is written, whatever it is', () => {
    expect(caseFileOf([version('party', PARTY)]).party).toHaveLength(1)
    expect(shown([sheet, version('party', PARTY)])).toBe('')
  })
  it('is not said where something stands that cannot be read here, or was put aside', () => {
    expect(shown([sheet, version('of-a-later-version', {})])).toBe('')
    expect(shown([sheet], [version('party', PARTY)])).toBe('')
  })
})
