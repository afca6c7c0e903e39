import { expect, it } from 'vitest'
import { countedList } from './counted-list.ts'

it('a sentence leads to the list of what it counts', () => {
  for (const sentence of ['chapter:legal', 'chapter-compared:legal'])
    expect(countedList(sentence, 'CA')).toMatchObject({
      words: 'report.draft.counted-statements',
      href: expect.stringMatching(/condition=legal/),
    })
  expect(countedList('conflicts', 'CA')?.words).toBe('report.draft.counted-conflicts')
})
it('one that counts nothing, or what there is no list of, leads nowhere', () => {
  for (const sentence of ['chapter-bare:legal', 'coverage:1']) expect(countedList(sentence, 'CA')).toBeNull()
})
