import { createContext } from 'react'

/** The party that is chosen, in picture and tables alike. */
export type Chosen = { readonly id: string | null; readonly choose: (id: string | null) => void }
export const ChosenContext = createContext<Chosen>({ id: null, choose: () => undefined })
