import { describe, expect, it } from 'vitest'
import { translator } from '#kernel/i18n/translate.ts'
import type { WorkbookOutcome } from '../contract/workbook.ts'
import { assessMessages } from '../messages.ts'
import { sayOutcome } from './outcome.ts'

type Line = WorkbookOutcome['workshops'][number]
const none = { new: 0, changed: 0, unchanged: 2, notInFile: 0 }
const line = (more: Partial<Line> = {}): Line => ({
  code: 'R1-PE-JUD-1',
  country: 'PE',
  is: 'unchanged',
  statements: none,
  coded: 0,
  ...more,
})

const said = (lang: 'es' | 'en', workshops: Line[], imported = true): readonly string[] => {
  const lines: string[] = []
  const terminal = { out: (text: string) => lines.push(text), err: (text: string) => lines.push(text), signal: AbortSignal.abort() }
  const outcome = { file: 'talleres.xlsx', imported, workshops, errors: [], more: 0, warnings: [] }
  sayOutcome({ positionals: [], options: {}, t: translator(lang, assessMessages), terminal }, outcome)
  return lines
}

describe('what an import says at a terminal', () => {
  it('says of a workshop whose statements change that they do, as the screen does', () => {
    const changed = line({ statements: { ...none, changed: 1, unchanged: 1 } })
    expect(said('es', [changed])).toEqual([
      'R1-PE-JUD-1 (cambian sus enunciados): 0 enunciados nuevos, 1 cambia, 1 sin cambio, 0 fuera del archivo',
      'Se importó talleres.xlsx.',
    ])
    expect(said('en', [changed])[0]).toContain('R1-PE-JUD-1 (its statements change)')
    expect(said('es', [line({ coded: 1 })])[0]).toContain('(cambian sus codificaciones)')
  })

  it('says no word of importing where nothing changes', () => {
    expect(said('es', [line()]).at(-1)).toBe('Todo lo que dice talleres.xlsx ya estaba aquí: no cambió nada.')
    expect(said('en', [line()]).at(-1)).toBe('All that talleres.xlsx says was here already: nothing changed.')
    expect(said('es', [line()], false).at(-1)).toBe('Todo lo que dice talleres.xlsx ya está aquí: importarlo no cambiaría nada.')
  })
})
