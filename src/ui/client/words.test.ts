import { describe, expect, it } from 'vitest'
import type { Lang } from '#kernel/i18n/translate.ts'
import { Words } from './words.tsx'

const open = (lang: Lang) => {
  const asked: string[] = []
  const words = new Words(async (room, of) => {
    asked.push(`${room} ${of}`)
    return { [`${room}.greeting.word`]: of === 'es' ? `hola de ${room}` : `hello of ${room}` }
  }, lang)
  return { words, asked }
}

describe('words', () => {
  it('are fetched once', async () => {
    const { words, asked } = open('es')
    await words.need(['assess'])
    await words.need(['assess', 'report'])
    expect(asked).toEqual(['assess es', 'report es'])
    expect(words.t('report.greeting.word')).toBe('hola de report')
  })

  it('change all at once, and say so', async () => {
    const { words, asked } = open('es')
    await words.need(['assess', 'report'])
    const seen: string[] = []
    words.subscribe(() => seen.push(words.t('assess.greeting.word')))
    await words.speak('en')
    expect(seen).toEqual(['hello of assess'])
    expect(words.t.lang).toBe('en')
    expect(asked.slice(2)).toEqual(['assess en', 'report en'])
  })

  it('stay as they are where nothing is new', async () => {
    const { words, asked } = open('en')
    await words.need(['assess'])
    const t = words.t
    await words.speak('en')
    await words.need(['assess'])
    expect(words.t).toBe(t)
    expect(asked).toHaveLength(1)
  })

  it('that came while the language changed are asked again in it', async () => {
    const { words } = open('es')
    await words.need(['assess'])
    await Promise.all([words.need(['report']), words.speak('en')])
    expect(words.t('report.greeting.word')).toBe('hello of report')
  })
})
