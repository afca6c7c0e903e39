/** Ticks of a round scale from 0 past the largest value, about `count` steps. `whole`: counts of persons have no halves. */
export const ticksTo = (largest: number, count = 4, whole = true): number[] => {
  if (!(largest > 0)) return [0, 1]
  const rough = largest / count
  const power = 10 ** Math.floor(Math.log10(rough))
  const factor = [1, 2, 5, 10].find((candidate) => candidate * power >= rough) ?? 10
  const step = whole ? Math.max(1, factor * power) : factor * power
  // fractions of ten drift when multiplied: 3 × 0.1 is not 0.3
  const exact = (value: number) => Number(value.toPrecision(12))
  return Array.from({ length: Math.ceil(exact(largest / step)) + 1 }, (_, index) => exact(index * step))
}

/** Straight scale from values to pixels. */
export const scale =
  (values: readonly [number, number], pixels: readonly [number, number]) =>
  (value: number): number =>
    pixels[0] + ((value - values[0]) / (values[1] - values[0] || 1)) * (pixels[1] - pixels[0])
