/** Largest value of a round scale with about `count` steps, and its ticks from 0. */
export const ticksTo = (largest: number, count = 4): number[] => {
  if (!(largest > 0)) return [0, 1]
  const rough = largest / count
  const power = 10 ** Math.floor(Math.log10(rough))
  const factor = [1, 2, 5, 10].find((candidate) => candidate * power >= rough) ?? 10
  // counts of persons have no halves
  const step = Math.max(1, factor * power)
  return Array.from({ length: Math.ceil(largest / step) + 1 }, (_, index) => index * step)
}

/** Straight scale from values to pixels. */
export const scale =
  (values: readonly [number, number], pixels: readonly [number, number]) =>
  (value: number): number =>
    pixels[0] + ((value - values[0]) / (values[1] - values[0] || 1)) * (pixels[1] - pixels[0])
