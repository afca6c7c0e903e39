import { describe, expect, it } from 'vitest'
import { whenVisible } from './when-visible.ts'

class Page extends EventTarget {
  visibilityState: DocumentVisibilityState
  constructor(state: DocumentVisibilityState) {
    super()
    this.visibilityState = state
  }
  become(state: DocumentVisibilityState): void {
    this.visibilityState = state
    this.dispatchEvent(new Event('visibilitychange'))
  }
}

const counted = (page: Page) => {
  let times = 0
  const giveUp = whenVisible(page, () => {
    times += 1
  })
  return { times: () => times, giveUp }
}

describe('what is done once somebody can see it', () => {
  it('is done at once on a page in view, and once', () => {
    const page = new Page('visible')
    const { times } = counted(page)
    expect(times()).toBe(1)
    page.become('hidden')
    page.become('visible')
    expect(times()).toBe(1)
  })
  it('waits while the page is behind another', () => {
    const page = new Page('hidden')
    const { times } = counted(page)
    expect(times()).toBe(0)
    page.become('visible')
    expect(times()).toBe(1)
  })
  it('is not done where it was given up before, as when the desk is locked', () => {
    const page = new Page('hidden')
    const { times, giveUp } = counted(page)
    giveUp()
    page.become('visible')
    expect(times()).toBe(0)
  })
})
