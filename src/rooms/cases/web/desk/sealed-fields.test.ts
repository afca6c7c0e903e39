import { expect, it } from 'vitest'
import { sourcesOf } from '#test/sources.ts'

const FIELDS = /components\/text-(?:field\/text-field|area\/text-area)\.tsx'/
const OWN = 'desk/sealed-fields.tsx'

/** Files that take a field by themselves, of which nobody knows whether the browser checks what is typed. */
const bare = (sources: ReadonlyMap<string, string>): readonly string[] =>
  [...sources].filter(([path, text]) => !path.endsWith(OWN) && FIELDS.test(text)).map(([path]) => path)

it('every text of a case is typed into a sealed field', async () => {
  const sources = await sourcesOf('src/rooms/cases/web', /\.tsx$/)
  expect(sources.size).toBeGreaterThan(50)
  expect([...sources.keys()].some((path) => path.endsWith(OWN))).toBe(true)
  expect(bare(sources)).toEqual([])
  const planted = new Map([['src/rooms/cases/web/a.tsx', "import { TextArea } from '#ui/components/text-area/text-area.tsx'"]])
  expect(bare(planted)).toEqual(['src/rooms/cases/web/a.tsx'])
})
