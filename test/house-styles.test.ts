import { describe, expect, it } from 'vitest'
import { sourcesOf } from './sources.ts'
import { leakFaults, wornFaults } from './styles.ts'

const sheets = await sourcesOf('src', /\.css$/)
const components = await sourcesOf('src', /(?<!\.(?:test|examples))\.tsx$/)

const LAW = 'src/rooms/law/web/law.css'
const CASES = 'src/rooms/cases/web/cases.css'
const BUTTON = ['src/ui/components/button.css', '.button { color: red }'] as const

describe('the style sheets of the rooms', () => {
  it('style each class in one room alone, and those of ui/ only under a class of their own', () => {
    expect(sheets.size).toBeGreaterThan(60)
    expect(leakFaults(sheets)).toEqual([])
  })

  it('are caught when two rooms style one class, under a class of their own, too', () => {
    const planted = new Map([
      [LAW, '.board { display: grid }'],
      [CASES, '/* .board */ @media print { .case-page .board, .case-page li { color: red } }'],
    ])
    const why = '.board is styled by cases and law: name it anew, or move it to ui/'
    expect(leakFaults(planted)).toEqual([`${LAW}: ${why}`, `${CASES}: ${why}`])
  })

  it('are caught when one reaches what ui/ styles, or a bare element, on every page', () => {
    expect(leakFaults(new Map([BUTTON, [LAW, '.law-page > h2, .button:hover { color: blue }\nmain p { margin: 0 }']]))).toEqual([
      `${LAW}: ".button:hover" reaches every page: put a class of the room's own before it`,
      `${LAW}: "main p" reaches every page: put a class of the room's own before it`,
    ])
  })

  it('may follow a component of ui/ inside their own, and pages made on the server stand apart', () => {
    const allowed = new Map([
      BUTTON,
      [LAW, '.law-page :is(.button, form) { color: blue }'],
      ['src/rooms/report/public/site.css', '.law-page, .button { margin: 0 }'],
    ])
    expect(leakFaults(allowed)).toEqual([])
  })
})

describe('the components of the rooms', () => {
  it('wear no class that only another room styles', () => {
    expect(components.size).toBeGreaterThan(200)
    expect(wornFaults(components, sheets)).toEqual([])
  })

  it('are caught when one does', () => {
    const planted = new Map([
      ['src/rooms/cases/web/a.tsx', '<p className="soft law-said" /><p className={late ? \'law-late\' : `law-${state} button`} />'],
      ['src/rooms/law/web/b.tsx', '<p className="law-said" />'],
    ])
    const styles = new Map([BUTTON, [LAW, '.law-said, .law-late { color: red }']])
    expect(wornFaults(planted, styles)).toEqual([
      'src/rooms/cases/web/a.tsx: .law-said is styled by law alone',
      'src/rooms/cases/web/a.tsx: .law-late is styled by law alone',
    ])
  })
})
