import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { istmoInBrowser, type Visitor } from './journey.ts'

const AT = '/app/programmes/XCAS26'
const HERE_ALONE = 'Nobody pays for the transfer of witnesses'
/** Whoever leads records a workshop of Guatemala's judges in which one thing was said. */
const recorded = async ({ page, go, become }: Visitor, said: string): Promise<void> => {
  await become('lead')
  await go(`${AT}/workshops/new`)
  await page.getByLabel('Round').selectOption({ label: 'Texts from 2013 onwards' })
  await page.getByLabel('Country').selectOption({ label: 'Guatemala' })
  await page.getByText('Judiciary', { exact: true }).click()
  await page.getByRole('button', { name: 'Save the workshop' }).click()
  await page.waitForURL(/workshops\/R2-GT/)
  await page.getByRole('group', { name: 'Quadrant' }).getByRole('button', { name: 'Strength' }).click()
  await page.getByLabel('What was said').fill(said)
  await page.keyboard.press('Enter')
  // The field has it, too, until it is saved.
  await page.getByRole('main').getByRole('paragraph').filter({ hasText: said }).waitFor()
}

/** From the workshop to the page of its first statement. */
const openStatement = async ({ page }: Visitor): Promise<void> => {
  await page
    .getByRole('main')
    .getByRole('link', { name: /^R2-GT-JUD-\d+\/001$/ })
    .click()
  // The address changes first, and the page before it stands until this one is there.
  await page.waitForURL('**/statements/*')
  await page.getByRole('heading', { level: 1, name: /^Statement R2-GT-JUD/ }).waitFor()
}

const main = (page: Page) => page.getByRole('main').innerText()

describe('walking the chain', () => {
  const istmo = istmoInBrowser({ own: false })

  it('leads a reader of the public report, without scripts, from a sentence to its statement, source and recommendation', () =>
    istmo.visit({ script: false }, async ({ page }) => {
      await page.goto(`${istmo.address()}/`)
      await page.getByRole('link', { name: 'Leer el informe en español' }).click()
      await page.getByRole('link', { name: 'Resumen' }).first().click()
      const sentence = page
        .getByRole('paragraph')
        .filter({ has: page.getByRole('link', { name: 'Referencia 27', exact: true }) })
        .first()
      await sentence.getByRole('link', { name: 'Referencia 27', exact: true }).click()
      expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('Enunciado R1-PA-JUD-1/004')
      expect(await main(page)).toContain('Panamá, judicatura, grupo R1-PA-JUD-1; ubicado por la regla de reparto.')
      expect(await main(page)).toContain('(organismo intergubernamental)')
      expect(await page.getByRole('link', { name: /^https:\/\/www\.ungift\.org/ }).count()).toBe(1)
      await page.getByRole('link', { name: 'G-09' }).click()
      expect(await page.locator(':target').innerText()).toContain('Leyes y penas que no alcanzaban por igual todas las formas de trata')
      await page.goBack()
      await page.getByRole('link', { name: 'R-REG-13' }).click()
      expect(
        await page
          .getByRole('row')
          .filter({ has: page.locator(':target') })
          .innerText(),
      ).toContain('Armonizar la legislación centroamericana')
      await page.goBack()
      await page.getByRole('link', { name: 'En el apartado Resumen' }).click()
      expect(new URL(page.url()).pathname).toBe('/es/summary')
      expect(await page.locator(':target').count()).toBe(1)
    }))

  it('leads a member from a recommendation back to what was said, and forward again', () =>
    istmo.visit({ lang: 'en' }, async ({ page, go, become, expectSound }) => {
      await become('assessor-hn')
      await go(`${AT}/recommendations/R-REG-13`)
      await expectSound()
      await page.getByRole('link', { name: 'Laws and penalties that did not reach every form of trafficking alike' }).click()
      await page.waitForURL('**/gaps/G-09')
      const statement = page.getByRole('article').filter({ hasText: 'R1-PA-JUD-1/004' })
      await statement.getByText('UN.GIFT', { exact: false }).first().waitFor()
      expect(await statement.innerText()).toContain('intergovernmental organisation')
      expect(await statement.innerText()).toContain('Panama · Judiciary')
      await expectSound()
      const leads = statement.getByRole('list', { name: 'Where it leads' }).getByRole('listitem').filter({ hasText: 'F-009' })
      await leads.getByRole('link').click()
      await page.waitForURL('**/findings/F-009')
      await expectSound()
      await page
        .getByRole('link', { name: /^Harmonise Central American legislation/ })
        .first()
        .click()
      await page.waitForURL('**/recommendations/R-REG-13')
      await expectSound()
    }))

  it('leads from a sentence of the draft to a statement, its source, and forward to the sentence again', () =>
    istmo.visit({ lang: 'en' }, async ({ page, go, become, expectSound }) => {
      await become('assessor-hn')
      await go(`${AT}/report?chapter=condition-legal&at=${encodeURIComponent('sentence-strength:F-009:1')}`)
      const panel = page.getByRole('complementary')
      await panel.getByRole('link', { name: /^R1-PA-JUD-1\/004/ }).click()
      await page.waitForURL('**/statements/PA-033')
      await page.getByRole('heading', { level: 1, name: 'Statement R1-PA-JUD-1/004' }).waitFor()
      await page.getByRole('button', { name: 'Show what the report says of it' }).click()
      await page.getByRole('heading', { name: 'In the report' }).waitFor()
      // The button gave way to the answer.
      await expect.poll(() => page.locator(':focus').innerText()).toBe('In the report')
      const said = await main(page)
      for (const words of ['Judiciary', 'placed by the allocation rule', 'reconstruction', 'intergovernmental organisation', '(2009)'])
        expect(said).toContain(words)
      expect(await page.locator('a[href^="https://www.ungift.org"]').count()).toBe(1)
      // What is recommended to other countries answers the same gap, and not what Panama's texts say.
      expect([...new Set(said.match(/R-[A-Z]{2,3}(?=-\d\d)/g))].toSorted()).toEqual(['R-PA', 'R-REG'])
      await expectSound()
      await page.getByRole('link', { name: 'Cites it as reference 27' }).first().click()
      await page.getByRole('link', { name: 'Open the statement R1-PA-JUD-1/004' }).click()
      await page.waitForURL('**/statements/PA-033')
      await page.getByRole('link', { name: 'Laws and penalties that did not reach every form of trafficking alike' }).click()
      await page.waitForURL('**/gaps/G-09')
      await page.getByRole('article').getByRole('link', { name: 'R1-PA-JUD-1/004' }).click()
      await page.waitForURL('**/statements/PA-033')
      await page.getByRole('button', { name: 'Show what the report says of it' }).click()
      await page
        .getByRole('listitem')
        .filter({ hasText: /^\s*F-009\s*2007–2012/ })
        .getByRole('link')
        .click()
      await page.waitForURL(/report\?chapter=condition-legal&at=sentence-strength(:|%3A)F-009/)
      await expectSound()
    }))

  // Style sheets stay in the page: what one room writes must not reach the pages of another.
  it('looks the same whatever page came before', { timeout: 60_000 }, () =>
    istmo.visit({ lang: 'en', width: 1440 }, async ({ page, go, become }) => {
      await become('lead')
      const follow = async (address: string) => {
        const link = page.locator(`nav a[href="${AT}/${address}"]`)
        const folded = page.locator('nav details:not([open])', { has: page.locator(`a[href="${AT}/${address}"]`) }).locator('summary')
        if ((await folded.count()) > 0) await folded.click()
        await link.click()
      }
      const look = (selector: string) =>
        page
          .locator(selector)
          .first()
          .evaluate((at) => {
            const { display, color, fontSize, textDecorationLine, gridTemplateColumns } = getComputedStyle(at)
            return { display, color, fontSize, textDecorationLine, gridTemplateColumns }
          })
      const statements = async () => [await look('article.said'), await look('.said-words')]
      const draft = async () => {
        await page
          .getByRole('link', { name: /Technical and operational conditions$/ })
          .first()
          .click()
        return [await look('.sentence-said'), await look('.draft-panel .soft')]
      }
      const board = async () => [await look('.board'), await look('.answer-facts')]
      const fresh = []
      for (const [address, looks] of [
        ['statements', statements],
        ['report', draft],
        ['recommendations', board],
      ] as const) {
        await go(`${AT}/${address}`)
        fresh.push(await looks())
      }
      expect(fresh[1]?.[0]).toMatchObject({ display: 'inline', textDecorationLine: 'underline' })
      expect(fresh[2]?.[0]?.gridTemplateColumns).toMatch(/^\S+$/)
      await go(`${AT}/statements`)
      await page.locator('article.said').first().waitFor()
      await follow('report')
      const after = [await draft()]
      await follow('statements')
      after.unshift(await statements())
      for (const [address, heading] of [
        ['coding', 'Coding'],
        ['meetings', 'Meetings'],
      ] as const) {
        await follow(address)
        await page.getByRole('heading', { level: 1, name: heading }).waitFor()
      }
      await follow('recommendations')
      after.push(await board())
      expect(after).toEqual(fresh)
    }),
  )

  it('ends before a statement that another country has not released, as before one that is not there', () =>
    istmo.visit({ lang: 'en' }, async (lead) => {
      await recorded(lead, HERE_ALONE)
      await lead.page.getByRole('button', { name: 'Seal the workshop' }).first().click()
      await lead.page.getByRole('dialog').getByRole('button', { name: 'Seal the workshop' }).click()
      await lead.page.getByRole('main').getByText('sealed').first().waitFor()
      // The buttons gave way to those of its new state.
      await expect.poll(() => lead.page.locator(':focus').innerText()).toMatch(/^R2-GT-JUD/)
      await openStatement(lead)
      await lead.page.getByText(HERE_ALONE).waitFor()
      await lead.expectSound()
      const sealed = new URL(lead.page.url()).pathname
      await istmo.visit({ lang: 'en' }, async ({ page, go, become, expectSound }) => {
        await become('assessor-hn')
        const answers: string[] = []
        for (const address of [`${AT}/statements/GT-999`, sealed]) {
          await go(address)
          answers.push((await main(page)).replaceAll(/[0-9a-f-]{20,}/g, ''))
        }
        expect(answers[0]).toContain('There is no record with that identifier here.')
        expect(answers[1]).toBe(answers[0])
        await expectSound()
      })
    }))

  it('lets whoever may correct a statement on its page, read what stood before, and withdraw it', () =>
    istmo.visit({ lang: 'en' }, async (lead) => {
      const { page } = lead
      await recorded(lead, 'Nobody pays for transfers')
      await openStatement(lead)
      await page.getByRole('button', { name: 'Correct' }).click()
      await page.getByLabel('What was said').fill('The state pays for transfers')
      await lead.expectSound()
      await page.getByRole('button', { name: 'Save' }).click()
      await expect.poll(() => page.getByLabel('What was said').count()).toBe(0)
      expect(await main(page)).toContain('The state pays for transfers')
      await page.getByRole('button', { name: /^History of R2-GT/ }).click()
      await page.getByRole('heading', { level: 3, name: /^Version 2, .*lead assessor$/ }).waitFor()
      expect(await main(page)).toContain('Nobody')
      await lead.expectSound()
      const gone = new URL(page.url()).pathname
      await page.getByRole('button', { name: 'Correct' }).click()
      await page.getByRole('button', { name: 'Withdraw' }).click()
      await page.getByRole('dialog').getByRole('button', { name: 'Withdraw' }).click()
      await page.waitForURL('**/workshops/R2-GT-JUD-*')
      await lead.expectSound()
      await lead.go(gone)
      expect(await main(page)).toContain('There is no record with that identifier here.')
    }))

  it('leads nobody who is not signed in anywhere but to the sign-in', () =>
    istmo.visit({}, async ({ page, go, expectSound }) => {
      await go(`${AT}/gaps/G-01`)
      expect(new URL(page.url()).pathname).toBe('/app/sign-in')
      expect(await main(page)).not.toContain('Confusión')
      await expectSound()
    }))

  it.for(['es', 'en'] as const)('leads a member from a source that a finding cites beside its evidence to the publication, in %s', (lang) =>
    istmo.visit({ lang, width: 360 }, async ({ page, go, become, expectSound }) => {
      await become('reader')
      await go(`${AT}/findings/F-011`)
      const link = page.getByRole('main').getByRole('link', { name: 'tip-2019-bz' })
      expect(await link.getAttribute('href')).toBe(`${AT}/sources/tip-2019-bz`)
      const document = page.getByRole('main').getByRole('link', { name: 'www.state.gov' })
      expect(await document.getAttribute('href')).toContain('https://www.state.gov/reports/2019-trafficking-in-persons-report')
      const said = await main(page)
      expect(said).toContain(lang === 'es' ? 'Departamento de Estado de los Estados Unidos' : 'US Department of State')
      expect(said).not.toContain('@')
      await expectSound()
    }),
  )
})
