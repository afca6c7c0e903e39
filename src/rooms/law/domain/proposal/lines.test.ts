import { describe, expect, it } from 'vitest'
import { LANGS, translator } from '#kernel/i18n/translate.ts'
import { Law } from '../../contract/law-data.ts'
import { lawMessages } from '../../messages.ts'
import { seedLaw } from '../seed.ts'
import { changesBetween } from './changes.ts'
import { lineAt, withLine } from './edit.ts'
import { fieldsOf } from './fields.ts'
import { heldOf, withText } from './in-force.ts'
import { sayLine } from './say-line.ts'

const { law } = seedLaw()
const held = heldOf(law, 'HN')
const PENALTIES = 'hn-tip.versions.2020.penalties'

describe('a line of a law', () => {
  it('is found at its place, in the words of the law', () => {
    expect(lineAt(held, `${PENALTIES}.1`)).toMatchObject({ source: 'hn-219', maximumYears: 15 })
    for (const { at, grade } of fieldsOf(held)) if (grade !== null) expect(lineAt(held, at), at).toMatchObject({ grade })
    expect(lineAt(held, 'hn-tip.versions.1821.wording')).toBeUndefined()
  })
  it('is changed alone', () => {
    const after = withLine(held, `${PENALTIES}.1`, (line) => ({ ...(line as object), grade: 'text' }))
    expect(changesBetween(held, after).map(({ at }) => at)).toEqual([`${PENALTIES}.1`])
    expect(Law.safeParse(withText(law, after)).success).toBe(true)
  })
  it('is added behind the last, and taken out of its list', () => {
    const more = withLine(held, `${PENALTIES}.2`, () => lineAt(held, `${PENALTIES}.0`))
    expect((lineAt(more, PENALTIES) as unknown[]).length).toBe(3)
    expect(withLine(more, `${PENALTIES}.2`, () => undefined)).toEqual(held)
  })
})

describe.each(LANGS)('every line in %s', (lang) => {
  const t = translator(lang, lawMessages)
  it('is said in words: no place, no key and no list of code', () => {
    const bare = law.systems.flatMap(({ system }) =>
      fieldsOf({ ...law.systems.find((one) => one.system === system)!, sources: [] })
        .filter(({ at }) => at !== 'system' && at !== 'offences')
        .map((field) => ({ at: field.at, ...sayLine(t, field) }))
        .filter(({ point, value }) => point.includes('.versions') || /undefined|\[object|[{}[\]]|law\./.test(`${point} ${value}`)),
    )
    expect(bare).toEqual([])
  })
  it('says its value as the public page does', () => {
    const [penalty] = fieldsOf(held).filter(({ at }) => at === `${PENALTIES}.0`)
    const { point, value } = sayLine(t, penalty!)
    expect(`${point}: ${value}`).toBe(
      lang === 'es'
        ? 'Pena: de 2020 a 2021 o 2022: de 5 a 8 años de prisión (máximo: 8 años)'
        : 'Penalty: from 2020 to 2021 or 2022: 5 to 8 years of imprisonment (maximum: 8 years)',
    )
  })
})
