import { describe, expect, it } from 'vitest'
import { translator } from '#kernel/i18n/translate.ts'
import en from '#ui/client/messages/en.json' with { type: 'json' }
import es from '#ui/client/messages/es.json' with { type: 'json' }
import { saidOf } from './said-of.ts'

const [spanish, english] = [translator('es', { es, en }), translator('en', { es, en })]

describe('whom the server names without their address', () => {
  const said = { name: 'Firma por el país, Guatemala', office: 'Oficina de ejemplo · Example office', country: 'GT' }
  it('is said in the reader’s language where the example has them', () => {
    expect(saidOf(english, said)).toEqual({ name: 'Country signatory, Guatemala', office: 'Example office' })
    expect(saidOf(spanish, said)).toEqual({ name: 'Firma por el país, Guatemala', office: 'Oficina de ejemplo' })
  })
  it.each([
    ['Miembro por el país, Guatemala', 'Country member, Guatemala'],
    ['Segundo miembro por el país, Guatemala', 'Second country member, Guatemala'],
    ['Lectura', 'Lectura'],
  ])('so is %s', (name, called) => expect(saidOf(english, { ...said, name }).name).toBe(called))
  it('stays as they are called elsewhere', () => {
    const other = { ...said, office: 'Ministerio Público · Unidad de trata' }
    expect(saidOf(english, other)).toEqual({ name: other.name, office: other.office })
  })
})
