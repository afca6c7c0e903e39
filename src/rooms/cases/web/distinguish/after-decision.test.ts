import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import type { Catalogue, Lang } from '#kernel/i18n/translate.ts'
import { Facts } from '#law/facts.ts'
import { decisionOn, seedLaw } from '#law/rules'
import { ROOT } from '#test/sources.ts'
import { HereContext } from '#ui/client/here.ts'
import { Words, WordsProvider } from '#ui/client/words.tsx'
import type { Standing } from '../../domain/case-file.ts'
import type { CaseDecision } from '../../contract/case-decision.ts'
import type { OpenCase } from '../store/open-case.ts'
import { AfterDecision } from './after-decision.tsx'

const wordsIn = async (lang: Lang): Promise<Words> => {
  const catalogue = (room: string): Catalogue =>
    JSON.parse(readFileSync(join(ROOT, `src/${room}/messages/${lang}.json`), 'utf8')) as Catalogue
  const words = new Words((room) => Promise.resolve(catalogue(room)), lang)
  await words.need(['rooms/cases', 'ui'])
  return words
}
const WORDS = { es: await wordsIn('es'), en: await wordsIn('en') }

const PERSON = '00000000-0000-4000-8000-000000000001'
const AT = '2026-03-01T09:00:00.000Z'
const girl = { schema: 'istmo/facts/1', id: 'whole', date: '2022', age: 16, border: 'no', means: 'no' } as const
const exploited = { acts: { recruitment: 'yes', rest: 'no' }, purpose: { forcedLabour: { carriedOut: 'yes' }, rest: 'no' } } as const
const decided = (id: string, facts: object, supersedes: string | null = null): Standing<CaseDecision> => ({
  id,
  version: id,
  at: AT,
  from: 'F',
  content: { person: PERSON, supersedes, decision: decisionOn(seedLaw(), [Facts.parse({ ...girl, ...facts })], AT) },
})

const shown = (one: Standing<CaseDecision>, all: readonly Standing<CaseDecision>[] = [one], lang: Lang = 'en'): string => {
  const open = { file: { decision: all }, kept: { ctx: 'c' } } as unknown as OpenCase
  const programme = { id: PERSON, code: 'trif', nameEs: '', nameEn: '', seats: [] }
  const after = createElement(AfterDecision, { one: open, decided: one, called: 'V-01' })
  const children = createElement(WordsProvider, { words: WORDS[lang], children: after })
  return renderToStaticMarkup(createElement(HereContext.Provider, { value: { person: null, programme } }, children))
}

describe('what comes after a decision', () => {
  const settled = decided('a', { ...exploited, jurisdictions: [] })
  // By the Protocols it is trafficking; of Costa Rica’s law it is not on file whether it asks for a means of a child.
  const byLaw = decided('b', { ...exploited, jurisdictions: ['CR'], besideEntry: 'no', entry: 'no', benefit: 'no' }, 'a')
  it('is who finds out what is missing only where something is undetermined', () => {
    expect(settled.content.decision.together?.map(({ outcome }) => outcome)).toEqual(['TIP'])
    expect(shown(settled)).not.toContain('still undetermined')
    expect(shown(settled)).toContain('before V-01 is interviewed')
    expect(byLaw.content.decision.together?.map(({ outcome }) => outcome)).toEqual(['TIP', 'undetermined'])
    expect(shown(byLaw)).toContain('still undetermined')
  })
  it.each([
    ['en', 'where it hangs on the text of a law, who is to ask counsel'],
    ['es', 'si depende del texto de una ley, quién lo consulta a un jurista'],
  ] as const)('sends nobody after facts alone, where it may be the law that is missing (%s)', (lang, said) =>
    expect(shown(byLaw, [byLaw], lang)).toContain(said),
  )
  it('follows from the later one, where there is one', () => {
    expect(shown(settled, [settled, byLaw])).toContain('A later decision on this person now stands:')
    expect(shown(settled, [settled, byLaw])).not.toContain('before V-01 is interviewed')
  })
})
