import type { Page } from 'playwright-core'

/** Closes the window, and stays at the question. @returns what the browser asked: `beforeunload` where something would be lost */
export const askedAtClose = async (page: Page): Promise<string> => {
  const asked = page.waitForEvent('dialog')
  await page.close({ runBeforeUnload: true })
  const question = await asked
  await question.dismiss()
  return question.type()
}
