import { createContext, useContext } from 'react'
import { type Notice, Notices } from '../components/toast/toast.tsx'

export const NoticesContext = createContext(new Notices())

/** Says in passing that something was done: `say({ text: t('assess.workshop.sealed') })`. */
export const useNotice = (): ((notice: Notice) => void) => {
  const notices = useContext(NoticesContext)
  return (notice) => notices.say(notice)
}
