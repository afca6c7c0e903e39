import { describe, expect, it } from 'vitest'
import { axeFaults, galleryInBrowser, overflow } from '#test/gallery.ts'
import type { Example } from './example.ts'

const modules = import.meta.glob<{ examples: readonly Example[] }>('./*/*.examples.tsx', { eager: true })
const pages = Object.entries(modules).flatMap(([path, { examples }]) =>
  examples.filter(({ page }) => page).map(({ name }) => ({ component: path.split('/')[1] ?? '', example: name })),
)
const inline = Object.values(modules)
  .flatMap(({ examples }) => examples)
  .filter(({ page }) => !page).length

/** The page of all examples, and each that is a page of its own. */
const whole = pages.map((view) => ({ name: view.example, view }))
const views = [{ name: 'all', view: {} }, ...whole]
const wide = { lang: 'es', width: 1280, height: 900 } as const
const narrow = { lang: 'en', width: 360, height: 740 } as const
const looks = [{ name: 'all', view: {}, ...wide }, ...views.map((view) => ({ ...view, ...narrow }))]

describe('the examples, under the content policy of the app', () => {
  const gallery = galleryInBrowser()

  it.each(looks)(
    '$name in $lang at $width px: axe finds nothing, nothing sticks out, nothing is complained of',
    ({ view, ...size }) =>
      gallery.show({ ...view, ...size }, async ({ page, faults }) => {
        if (Object.keys(view).length === 0) expect(await page.locator('[data-example]').count()).toBeGreaterThanOrEqual(inline)
        expect([...(await axeFaults(page)), ...faults]).toEqual([])
        expect(await overflow(page)).toBe(0)
      }),
    60_000,
  )

  // 1280 px at 400 % (WCAG 1.4.10), in Spanish, whose words are the longer ones
  it.each(views)('$name is read at 400 % without scrolling sideways', ({ view }) =>
    gallery.show({ ...view, width: 320, height: 256 }, async ({ page }) => expect(await overflow(page)).toBe(0)),
  )
})
