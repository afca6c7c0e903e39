import { expect, it } from 'vitest'
import { readChosen, sorted } from './chosen-file.ts'

const file = (name: string, text: string) => new File([text], name)

it('tells a syllabus from a chapter by what the file says that it is', async () => {
  const [syllabus, chapter] = [
    await readChosen(file('a.json', '{"schema":"istmo/syllabus/1"}')),
    await readChosen(file('b.json', '{"schema":"istmo/chapter/1"}')),
  ]
  expect([syllabus.kind, chapter.kind]).toEqual(['syllabus', 'chapter'])
  const files = [chapter, syllabus].filter((one) => one.kind !== 'unread')
  expect(sorted(files)).toEqual({ syllabus: { schema: 'istmo/syllabus/1' }, chapters: [{ schema: 'istmo/chapter/1' }] })
  expect(sorted([])).toEqual({ syllabus: undefined, chapters: [] })
})

it.each(['{', '[]', 'null', '{"schema":"istmo/items/1"}', '{"schema":1}'])('reads nothing of %s', async (text) =>
  expect(await readChosen(file('c.json', text))).toEqual({ kind: 'unread' }),
)
