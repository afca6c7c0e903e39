import { expect, it } from 'vitest'
import { carried } from '../../domain/network/exchange/files.fixture.ts'
import { measureNetwork } from '../../domain/network/measured-network.ts'
import { SHAKING, shakenThrough } from '../../domain/network/sensitivity.ts'
import { throughSlices } from './slices.ts'

const own = measureNetwork(carried, { withVictims: true })

it('gives what it would give at one go', async () => {
  const { signal } = new AbortController()
  expect(await throughSlices(own, { signal, onDone: () => undefined })).toEqual(shakenThrough(own.graph, own.counted))
})

it('stops between two slices when it is told to', async () => {
  const stop = new AbortController()
  const seen: number[] = []
  const onDone = (done: number) => {
    seen.push(done)
    stop.abort()
  }
  expect(await throughSlices(own, { signal: stop.signal, onDone, by: { ...SHAKING, resamples: 1_000_000 } })).toBe(undefined)
  expect(seen).toHaveLength(1)
})
