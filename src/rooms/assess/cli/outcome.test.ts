import { describe, expect, it } from 'vitest'
import { translator } from '#kernel/i18n/translate.ts'
import { inHouse } from '#test/house.ts'
import { ONE_ENGINE } from '#test/postgres.ts'
import { rooms } from '#test/rooms.ts'
import { WorkbookOutcome } from '../contract/workbook.ts'
import { assessMessages } from '../messages.ts'
import { IN, people, seedNamed } from '../server/workshop.fixture.ts'
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

const linesOf = (lang: 'es' | 'en', outcome: WorkbookOutcome): readonly string[] => {
  const lines: string[] = []
  const terminal = { out: (text: string) => lines.push(text), err: (text: string) => lines.push(text), signal: AbortSignal.abort() }
  sayOutcome({ positionals: [], options: {}, t: translator(lang, assessMessages), terminal }, outcome)
  return lines
}
const said = (lang: 'es' | 'en', workshops: Line[], imported = true): readonly string[] =>
  linesOf(lang, { file: 'talleres.xlsx', imported, workshops, errors: [], more: 0, warnings: [], overwrites: 0, hiddenSheets: [] })

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

  it('says of a file of headings alone that it has no rows, whether it was looked at or imported', () => {
    const es = 'talleres.xlsx no tiene filas de talleres ni de enunciados, de modo que no hay nada que importar.'
    for (const imported of [true, false]) {
      expect(said('es', [], imported)).toEqual([expect.stringMatching(new RegExp(`^${es}`))])
      expect(said('en', [], imported)[0]).toContain('talleres.xlsx has no rows of workshops or statements')
    }
  })

  it('says no word of importing where nothing changes', () => {
    expect(said('es', [line()]).at(-1)).toBe(
      'No cambió nada: lo que dice talleres.xlsx ya estaba aquí, o aquí se corrigió, codificó o retiró, y así queda.',
    )
    expect(said('en', [line()]).at(-1)).toBe(
      'Nothing changed: what talleres.xlsx says was here already, or was corrected, coded or withdrawn here, and that stays.',
    )
    expect(said('es', [line()], false).at(-1)).toBe(
      'Importar talleres.xlsx no cambiaría nada: lo que dice ya está aquí, o aquí se corrigió, codificó o retiró, y así queda.',
    )
  })
})

describe('what an import says of what it overwrites', () => {
  const more = (lang: 'es' | 'en', errors: WorkbookOutcome['errors'] = []) =>
    linesOf(lang, {
      file: 'talleres.xlsx',
      imported: true,
      workshops: [line()],
      errors,
      more: 0,
      warnings: [],
      overwrites: 3,
      hiddenSheets: [],
    })

  it('tells how many more there are than are listed, and nothing of them where nothing was imported', () => {
    expect(more('es')).toContain('Y se reemplazan o se quitan 3 valores más que están aquí.')
    expect(more('en')).toContain('And 3 more values that stand here are replaced or taken out.')
    const said = { es: '«Bolivia» no está.', en: '“Bolivia” is not there.' }
    const error = {
      sheet: 'Talleres',
      cell: 'C3',
      row: 3,
      column: 'country',
      code: 'unknown_country',
      value: 'Bolivia',
      message: said,
      hint: null,
    }
    expect(more('en', [error]).join()).not.toContain('more values')
  })
})

describe('what an import says of a sheet that is hidden', () => {
  const hiding = (lang: 'es' | 'en', workshops: Line[], imported: boolean, hiddenSheets = ['Enunciados']) =>
    linesOf(lang, { file: 'talleres.xlsx', imported, workshops, errors: [], more: 0, warnings: [], overwrites: 0, hiddenSheets }).at(-1)

  it('never says that its words are here already, whether it was looked at or imported', () => {
    for (const imported of [true, false]) {
      expect(hiding('es', [line()], imported)).toBe(
        'Lo que se leyó de talleres.xlsx no cambia nada aquí. La hoja «Enunciados» está oculta y no se leyó: muéstrela e importe el archivo otra vez, o bórrela si no hace falta.',
      )
      expect(hiding('en', [line()], imported)).toBe(
        'What was read of talleres.xlsx changes nothing here. The sheet “Enunciados” is hidden and was not read: unhide it and import the file again, or delete it if it is not needed.',
      )
    }
    expect(hiding('en', [line()], false, ['Enunciados', 'Enunciados 2'])).toContain('2 sheets are hidden and were not read')
  })

  it('says of what was imported that it is what was read', () => {
    const start = 'Se importó lo que se leyó de talleres.xlsx. La hoja «Enunciados» está oculta y no se leyó'
    expect(hiding('es', [line({ is: 'new' })], true)).toContain(start)
    expect(hiding('en', [line({ is: 'new' })], true)).toContain('What was read of talleres.xlsx was imported. The sheet “Enunciados”')
  })
})

describe('the same file again, after what it said was changed here', () => {
  const it = inHouse(ONE_ENGINE, { rooms, people, seed: seedNamed })
  const rows = ['Taller;N.º;Cuadrante;Texto;Condición', ...[21, 22, 23].map((n) => `HN-OPE;${n};debilidad;Dicho ${n};Legal`)]
  const file = (): FormData => {
    const parts = new FormData()
    parts.append('input', JSON.stringify(IN))
    parts.append('workbook', new Blob([rows.join('\n')]), 'enunciados.csv')
    return parts
  }

  it('has no rows as long as it is the template as it comes', async ({ as }) => {
    for (const lang of ['es', 'en'] as const) {
      const { file: template } = await as('ana-hn').get('/api/assess/workbook.template', { ...IN, lang })
      const parts = new FormData()
      parts.append('input', JSON.stringify(IN))
      parts.append('workbook', new Blob([new Uint8Array(template?.bytes ?? [])]), 'plantilla.xlsx')
      const { body } = await as('ana-hn').post('/api/assess/workbook.check', parts)
      expect(linesOf('en', WorkbookOutcome.parse(body)).at(-1)).toMatch(/^plantilla\.xlsx has no rows of workshops or statements/)
    }
  })

  it('is not said to be here: what was coded, corrected or withdrawn stays', async ({ as }) => {
    const brought = async (name: 'check' | 'import') =>
      linesOf('en', WorkbookOutcome.parse((await as('ana-hn').post(`/api/assess/workbook.${name}`, file())).body))
    const shown = async () => {
      const { body } = await as('lena-hn').get('/api/assess/workshop.show', { ...IN, workshop: 'HN-OPE' })
      return (body['statements'] as { id: string; number: number; text: string; condition: string }[]).filter(({ number }) => number > 20)
    }
    expect((await brought('import')).at(-1)).toBe('enunciados.csv was imported.')
    const [one, two, three] = (await shown()).map(({ id }) => ({ ...IN, id, version: 1 }))
    const coded = { ...IN, subject: one?.id, version: 1, condition: 'technical', themes: [] }
    expect(await as('lena-hn').post('/api/assess/coding.record', coded)).toMatchObject({ status: 200 })
    expect(await as('ana-hn').post('/api/assess/statement.edit', { ...two, text: 'Corregido aquí' })).toMatchObject({ status: 200 })
    expect(await as('ana-hn').post('/api/assess/statement.withdraw', three)).toMatchObject({ status: 200 })
    const stays = 'or was corrected, coded or withdrawn here, and that stays.'
    expect((await brought('check')).at(-1)).toBe(`Importing enunciados.csv would change nothing: what it says is here already, ${stays}`)
    expect((await brought('import')).at(-1)).toBe(`Nothing changed: what enunciados.csv says was here already, ${stays}`)
    expect(await shown()).toMatchObject([
      { number: 21, condition: 'technical' },
      { number: 22, text: 'Corregido aquí' },
    ])
  })
})
