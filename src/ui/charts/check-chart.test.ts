import { describe, expect, it } from 'vitest'
import { faultsOf } from './check-chart.ts'
import { element, picture, rect, text } from './svg.ts'

const words = (x: number, y: number, size = 11) => text({ x, y }, 'Fiscalía', { size })

describe('faults of a chart', () => {
  it('finds none in a sound picture', () => expect(faultsOf(picture(100, 40, [words(5, 20)]))).toEqual([]))

  it.each([
    ['an id', element('rect', { id: 'a', width: 1, height: 1, fill: '#ffffff' }), ['holds  id=']],
    ['a style', element('style', {}, 'text{}'), ['<style> is not drawn alike everywhere', 'holds <style']],
    ['small type', words(5, 20, 9), ['“Fiscalía” is set in 9 px']],
    ['text outside', words(80, 20), ['“Fiscalía” leaves the picture']],
    ['text over text', words(5, 20) + words(8, 22), ['“Fiscalía” touches “Fiscalía”']],
    ['a number that is none', rect({ x: Number.NaN, y: 0, width: 1, height: 1 }, { fill: '#ffffff' }), ['holds NaN']],
  ])('finds %s', (_, part, faults) => expect(faultsOf(picture(100, 40, [part]))).toEqual(faults))

  it('finds pale words on a pale ground', () => {
    const ground = rect({ x: 0, y: 0, width: 100, height: 40 }, { fill: '#87c2d3' })
    expect(faultsOf(picture(100, 40, [ground, text({ x: 5, y: 20 }, 'Ley', { fill: '#ffffff' })]))).toEqual(['“Ley” has contrast 1.96'])
  })

  it('refuses what is not well-formed', () =>
    expect(() => faultsOf({ svg: '<svg><rect></svg>', width: 1, height: 1 })).toThrow(/unmatched|unexpected/i))
})
