import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { decisionOn, seedLaw } from '#law/rules'
import type { Version } from '#seal/ledger/opened.ts'
import { caseFileOf, fileOf, lastDecision } from './case-file.ts'

const id = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`
const PROGRAMME = id(99)

/** Versions as they come out of a case that was opened, in the order of their hours. */
const version = (entry: string, over: Partial<Version>): Version => ({
  entry,
  id: id(1),
  kind: 'case',
  parents: [],
  content: null,
  compartment: 'c',
  keyring: 'k',
  from: 'F',
  at: `2026-03-02T14:00:${entry.padStart(2, '0')}.000Z`,
  ...over,
})
const sheet = (title: string) => ({ programmeId: PROGRAMME, title, status: 'screening', jurisdictions: ['HN'], deadlines: [] })
const decision = decisionOn(seedLaw(), [{ schema: 'istmo/facts/1', id: 'recruitment', jurisdictions: ['HN'] }], '2026-03-02T14:00:00.000Z')
const decided = (person: string, supersedes: string | null) => ({ kind: 'decision', content: { person, supersedes, decision } })

describe('a case file', () => {
  it('shows what no later version took the place of', () => {
    const { case: sheets } = caseFileOf([version('1', { content: sheet('one') }), version('2', { content: sheet('two'), parents: ['1'] })])
    expect(sheets.map(({ content, version: of }) => [content.title, of])).toEqual([['two', '2']])
  })

  it('shows both where it was changed twice at once, whichever comes first', () => {
    const both = [version('2', { content: sheet('left'), parents: ['1'] }), version('3', { content: sheet('right'), parents: ['1'] })]
    for (const all of [both, both.toReversed()])
      expect(caseFileOf([version('1', { content: sheet('one') }), ...all]).case.map(({ content }) => content.title)).toEqual([
        'left',
        'right',
      ])
  })

  it('keeps and names what it cannot read, and shows nothing of it', () => {
    const odd = [
      version('1', { content: { ...sheet('x'), more: 1 } }),
      version('2', { id: id(2), kind: 'person', content: { pseudonym: '', roles: ['victim'] } }),
      version('3', { id: id(3), kind: 'of-tomorrow', content: {} }),
    ]
    const file = caseFileOf(odd)
    expect([file.case, file.person, file.decision]).toEqual([[], [], []])
    expect(file.unread.map(({ entry }) => entry).toSorted()).toEqual(['1', '2', '3'])
  })

  it('does not show what was taken away', () => {
    const person = { id: id(2), kind: 'person', content: { pseudonym: 'V-01 Ceiba', roles: ['victim'] } }
    expect(caseFileOf([version('1', person)]).person).toHaveLength(1)
    const { person: persons, unread } = caseFileOf([version('1', person), version('2', { ...person, content: null, parents: ['1'] })])
    expect([persons, unread]).toEqual([[], []])
  })

  it('a decision never changes: a later version of it is put aside, a later decision stands beside it', () => {
    const first = version('1', { id: id(3), ...decided(id(2), null) })
    const changed = version('2', { id: id(3), ...decided(id(2), null), parents: ['1'] })
    const later = version('3', { id: id(4), ...decided(id(2), id(3)) })
    const other = version('4', { id: id(5), ...decided(id(7), null) })
    const file = caseFileOf([later, other, changed, first])
    expect(file.decision.map((one) => one.id)).toEqual([id(3), id(4), id(5)])
    expect(file.unread.map(({ entry }) => entry)).toEqual(['2'])
    expect(lastDecision(file, id(2))?.id).toBe(id(4))
    expect(lastDecision(file, id(7))?.id).toBe(id(5))
    expect(lastDecision(file, id(8))).toBeUndefined()
  })

  it('takes no content that one part reads for one that another reads', () => {
    const note = version('1', { kind: 'note', content: { text: 'x' } })
    const read = (schema: z.ZodType) => fileOf({ contents: { note: schema }, unchanging: [] }, [note])
    const asText = () => read(z.strictObject({ text: z.string() }))
    expect(asText()).toHaveProperty('note.length', 1)
    expect(read(z.strictObject({ other: z.string() }))).toMatchObject({ note: [], unread: [note] })
    expect(asText()).toHaveProperty('note.length', 1)
  })

  it('an altered decision is a decision still: what is wrong with it is said where it is shown', () => {
    const altered = { ...decision, sha256: 'f'.repeat(64) }
    const file = caseFileOf([version('1', { kind: 'decision', content: { person: id(2), supersedes: null, decision: altered } })])
    expect(file.decision).toHaveLength(1)
  })
})
