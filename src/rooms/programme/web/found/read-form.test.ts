import { describe, expect, it } from 'vitest'
import { CreateProgramme } from '../../contract/programme.ts'
import { programmeFrom } from './read-form.ts'

const roundOf = (fromYear: string, toYear: string) => {
  const values = new FormData()
  const typed = { nameEs: 'Primera', nameEn: 'First', fromYear, toYear }
  for (const [name, value] of Object.entries(typed)) values.set(`rounds.own.0.${name}`, value)
  values.set('rounds.own', '1')
  // As it goes out.
  return JSON.parse(JSON.stringify(programmeFrom(values).rounds[0])) as Record<string, unknown>
}

describe('the years of a round', () => {
  it('are numbers, and nothing where nothing was typed', () => {
    expect(roundOf(' 2026 ', '')).toMatchObject({ fromYear: 2026, toYear: null })
    expect(roundOf('', '2027')).toMatchObject({ fromYear: null, toYear: 2027 })
  })

  it('are read as every number is: a sign of thousands is kept for the server to refuse, not taken for decimals', () =>
    expect(roundOf('2,026', '0x7e9')).toMatchObject({ fromYear: '2,026', toYear: '0x7e9' }))

  it('reach the server as they were typed where they are no numbers: it does not call them missing, nor leave them out', () => {
    const round = roundOf('abc', 'hasta hoy')
    expect(round).toMatchObject({ fromYear: 'abc', toYear: 'hasta hoy' })
    const read = CreateProgramme.shape.rounds.safeParse([round])
    expect(read.error?.issues.map(({ code, path }) => [code, path.at(-1)])).toEqual([
      ['invalid_type', 'fromYear'],
      ['invalid_type', 'toYear'],
    ])
  })
})
