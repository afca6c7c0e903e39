import { useRef, useState } from 'react'

type Asked<About> = { readonly about: About; readonly answer: (isMeant: boolean) => void }

/** A question on the way to something, for a `Confirm`: `ask` waits for the answer, true where it is meant. */
export const useQuestion = <About>() => {
  const [asked, setAsked] = useState<Asked<About> | null>(null)
  // While the question goes away it still says what it was about.
  const last = useRef<About | null>(null)
  const ask = (about: About) =>
    new Promise<boolean>((answer) => {
      last.current = about
      setAsked({ about, answer })
    })
  const give = (isMeant: boolean) => {
    asked?.answer(isMeant)
    setAsked(null)
  }
  const confirm = () => {
    give(true)
    return Promise.resolve(null)
  }
  return { ask, about: asked?.about ?? last.current, dialog: { isOpen: asked !== null, onClose: () => give(false), onConfirm: confirm } }
}
