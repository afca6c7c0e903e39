import { describe, expect, it } from 'vitest'
import { istmoInBrowser } from '../journey.ts'

const AT = '/app/programmes/XCAS26'
const CODING = `${AT}/coding?show=all&workshop=R2-HN-JUD-1`

describe('what a coder decided and did not save', () => {
  const istmo = istmoInBrowser({ own: false })

  it('is asked about before the page is left, and stands there after another choice of statements', () =>
    istmo.visit({}, async ({ page, go, become, expectSound }) => {
      await become('assessor-hn')
      await go(CODING)
      await page.locator('[data-statement]').focus()
      await page.keyboard.press('m')
      await page.keyboard.type('Lo leí dos veces')
      const note = page.getByRole('region', { name: 'Lectura del enunciado' }).getByRole('textbox', { name: 'Nota' })
      expect(await note.inputValue()).toBe('Lo leí dos veces')

      await page.getByRole('link', { name: 'Matrices', exact: true }).click()
      const question = page.getByRole('alertdialog', { name: '¿Salir sin guardar?' })
      await question.waitFor()
      await expectSound()
      await question.getByRole('button', { name: 'Quedarse aquí' }).click()
      expect(await note.inputValue()).toBe('Lo leí dos veces')

      const show = (which: string) => page.getByLabel('Mostrar').selectOption({ label: which })
      await show('codificados')
      await show('todos')
      await expect.poll(() => note.inputValue()).toBe('Lo leí dos veces')

      // Taken out again, nothing is left to lose.
      await note.fill('')
      await page.getByRole('link', { name: 'Matrices', exact: true }).click()
      await page.getByRole('heading', { name: 'Matrices', level: 1 }).waitFor()
      expect(await question.count()).toBe(0)
    }))

  it('is no more once it is saved, or taken back by undo', () =>
    istmo.visit({}, async ({ page, go, become }) => {
      await become('assessor-hn')
      await go(CODING)
      const board = page.locator('.coding-board')
      const first = await page.locator('[data-statement]').innerText()
      await page.locator('[data-statement]').focus()
      await page.keyboard.press('m')
      await page.keyboard.type('Leído')
      await board.getByRole('button', { name: 'Guardar y seguir' }).click()
      await expect.poll(() => page.locator('[data-statement]').innerText()).not.toBe(first)
      await board.getByRole('button', { name: 'Deshacer' }).click()
      await expect.poll(() => page.locator('[data-statement]').innerText()).toBe(first)
      await page.getByRole('link', { name: 'Matrices', exact: true }).click()
      await page.getByRole('heading', { name: 'Matrices', level: 1 }).waitFor()
    }))
})
