/** Decimal places that an amount may have (`contract/payment.ts`). */
const PLACES = 4
const ONE = 10n ** BigInt(PLACES)

/** An amount in ten-thousandths of its currency: sums of whole numbers are exact, those of floating ones are not. */
export const unitsOf = (amount: string): bigint => {
  const [whole = '0', part = ''] = amount.split('.')
  return BigInt(whole) * ONE + BigInt(part.padEnd(PLACES, '0'))
}

/** Units as a decimal, with two places at least where it is not whole: `1250.5` reads as 1250.50. Never below nought. */
export const amountOf = (units: bigint): string => {
  const part = (units % ONE)
    .toString()
    .padStart(PLACES, '0')
    .replace(/0{1,2}$/, '')
  return part === '00' ? (units / ONE).toString() : `${units / ONE}.${part}`
}

/** The sum of amounts of one currency; nought of none. */
export const sumOf = (amounts: readonly string[]): string => amountOf(amounts.map(unitsOf).reduce((all, one) => all + one, 0n))

/** How far apart two amounts of one currency are. */
export const apart = (one: string, other: string): string => {
  const [a, b] = [unitsOf(one), unitsOf(other)]
  return amountOf(a > b ? a - b : b - a)
}

/** Below nought where the first is less, above where it is more. */
export const compareAmounts = (one: string, other: string): number => {
  const [a, b] = [unitsOf(one), unitsOf(other)]
  return a < b ? -1 : a > b ? 1 : 0
}
