import { useState } from 'react'

/** After each save the form begins anew: `round` is its key. */
export const useFresh = <Given>(
  save: (given: Given) => Promise<unknown>,
): { readonly round: number; readonly onSave: (given: Given) => Promise<void> } => {
  const [round, setRound] = useState(0)
  const onSave = async (given: Given) => {
    await save(given)
    setRound((last) => last + 1)
  }
  return { round, onSave }
}
