import { expect, it } from 'vitest'
import { Unsaved } from './unsaved.ts'

it('a page is asked about as long as something in one of its forms is not saved', () => {
  const unsaved = new Unsaved()
  const seen = (form: string, isTyped: boolean) => {
    unsaved.say(form, isTyped)
    return unsaved.isAny
  }
  expect(unsaved.isAny).toBe(false)
  expect([seen('a', true), seen('a', true), seen('b', true), seen('a', false), seen('b', false), seen('b', false)]).toEqual([
    true,
    true,
    true,
    true,
    false,
    false,
  ])
})
