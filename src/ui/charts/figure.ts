/** A published figure as charts take it: a number, or the bounds of one that its source hides (`<5` is 0 to 4). */
export type Bounds = { low: number; high: number }
export type Figure = number | Bounds

export const isBounds = (figure: Figure): figure is Bounds => typeof figure !== 'number'
export const highest = (figure: Figure): number => (isBounds(figure) ? figure.high : figure)
