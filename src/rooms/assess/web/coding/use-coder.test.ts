import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { createElement } from 'react'
import { renderToString } from 'react-dom/server'
import { expect, it } from 'vitest'
import { Words, WordsProvider } from '#ui/client/words.tsx'
import type { CodingLine } from '../../contract/coding.ts'
import type { Reading } from './reading.ts'
import { useCoder } from './use-coder.ts'

const savedBy = (version: number, memo: string) =>
  ({
    id: 'HN-1',
    condition: 'legal',
    themes: [],
    evidence: [],
    may: [],
    coding: { version, seriousness: null, memo },
  }) as unknown as CodingLine
const mine: Reading = { condition: 'technical', themes: ['training'], seriousness: 3, memo: 'Half an hour of thought', evidence: [] }

/** What stands before a coder who decided over the first save, and the page is asked again. */
const shownOver = (item: CodingLine): Reading => {
  const shown: Reading[] = []
  const Probe = () => {
    const decided = new Map([['HN-1', { over: 1, reading: mine }]])
    const coder = useCoder({ programmeId: 'p', items: [item], decided, setDecided: () => undefined, onUsed: () => undefined })
    shown.push(coder.draftOf(item))
    return null
  }
  const words = new Words(() => Promise.resolve({}), 'en')
  const said = createElement(WordsProvider, { words, children: createElement(Probe) })
  renderToString(createElement(QueryClientProvider, { client: new QueryClient() }, said))
  return shown[0] ?? expect.unreachable('nothing was rendered')
}

it('what a coder decided stays before them, also where somebody else saved meanwhile', () => {
  expect(shownOver(savedBy(1, 'Theirs'))).toEqual(mine)
  expect(shownOver(savedBy(2, 'Theirs'))).toEqual(mine)
})
