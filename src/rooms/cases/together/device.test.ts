import 'fake-indexeddb/auto'
import { openDB } from 'idb'
import { describe, expect, it } from 'vitest'
import { openDevice, type Stores, upgradeFrom, VERSION } from '../web/store/device.ts'

const VERSIONS = Array.from({ length: VERSION }, (_, before) => before)

describe('the store of a device', () => {
  it.each(VERSIONS)('goes on from version %i, and has what a new one has', async (before) => {
    const fresh = await openDevice(`fresh ${before}`, () => undefined)
    const store = `kept ${before}`
    if (before > 0) (await openDB<Stores>(store, before, { upgrade: (database) => upgradeFrom(database, { from: 0, to: before }) })).close()
    const device = await openDevice(store, () => undefined)
    expect([...device.objectStoreNames]).toEqual([...fresh.objectStoreNames])
  })
  it('takes its next version', async () => {
    const store = 'next'
    ;(await openDevice(store, () => undefined)).close()
    const next = await openDB<Stores>(store, VERSION + 1, {
      upgrade: (database, before) => upgradeFrom(database, { from: before, to: VERSION + 1 }),
    })
    expect(next.version).toBe(VERSION + 1)
  })
})
