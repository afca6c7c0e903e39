import { type RouterHistory, useRouter } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import { Confirm } from '../components/dialog/confirm.tsx'
import type { Unsaved } from '../components/form/unsaved.ts'
import { useT } from './words.tsx'

/** What would be lost: what is typed, or work that is going on. */
type Losing = { readonly isTyped: boolean; readonly isAtWork: boolean }
/** What came of a question; `replaced` holds as `stay` does, but another question stands in its place. */
type Outcome = 'go' | 'stay' | 'replaced'
/** A way back or forward has moved the address already, and is taken back where it is held; a link has not. */
type Question = Losing & { readonly isMoved: boolean }
type Asked = Question & { readonly settle: (outcome: Outcome) => void }

/** Of two addresses' values behind the question mark, the names of those that differ. */
const differing = (one: string, other: string): readonly string[] => {
  const [before, after] = [new URLSearchParams(one), new URLSearchParams(other)]
  return [...new Set([...before.keys(), ...after.keys()])].filter((name) => before.get(name) !== after.get(name))
}

/** Whether the address is where the page is; each place that one was at has a name, which no other has. */
const isHere = (history: RouterHistory): boolean => {
  const { __TSR_key: key } = history.location.state
  return key !== undefined && key === (window.history.state as { readonly __TSR_key?: unknown } | null)?.__TSR_key
}

/** In the question: tells that it has gone, once the focus is back where it was before. */
const Gone = ({ onGone }: { onGone: () => void }) => {
  // The dialog gives the focus back in the next frame, and asked for that frame first.
  useEffect(() => () => void requestAnimationFrame(onGone), [onGone])
  return null
}

/** The question that stands over the page, one at a time. */
const useQuestion = () => {
  const [asked, setAsked] = useState<Asked | null>(null)
  const standing = useRef<Asked>(undefined)
  const whenGone = useRef<() => void>(undefined)
  const [onGone] = useState(() => () => whenGone.current?.())
  const [ask] = useState(() => async (question: Question): Promise<Outcome> => {
    // A question that takes the place of another never goes: whoever waited for that goes on.
    whenGone.current?.()
    // Nobody answered that: it holds, and a link finds the address where the page is. Of two ways back the second takes both back.
    if (!question.isMoved) standing.current?.settle('replaced')
    const { promise: answer, resolve: settle } = Promise.withResolvers<Outcome>()
    const mine = { ...question, settle }
    standing.current = mine
    setAsked(mine)
    const outcome = await answer
    // Another stands in its place already, and is not taken away.
    if (standing.current !== mine) return outcome
    const gone = new Promise<void>((go) => (whenGone.current = go))
    setAsked(null)
    // While it stands over the page, nothing of that takes the focus.
    await gone
    return outcome
  })
  return { asked, ask, onGone }
}

/** Holds whoever leaves with something typed and not saved, or while long work runs, and asks; staying has the focus. Closing the window is the browser's to ask. */
export const LeaveGuard = ({ unsaved }: { unsaved: Unsaved }) => {
  const t = useT()
  // The app registers its router; a part of the ground does not know it, and its history has no type here.
  const history = useRouter().history as RouterHistory
  const { asked, ask, onGone } = useQuestion()
  const lost = asked?.isTyped === false ? 'leave-work' : 'leave'
  useEffect(
    () =>
      history.block({
        blockerFn: async ({ currentLocation, nextLocation, action }) => {
          // The same page in the other language, or another choice in its address, keeps its fields, but for those that say that it does not.
          const isSamePage = currentLocation.pathname === nextLocation.pathname
          const changing = isSamePage ? differing(currentLocation.search, nextLocation.search) : undefined
          const isTypedNow = () => (changing ? unsaved.isTypedAt(changing) : unsaved.isTyped())
          const isMoved = action !== 'PUSH' && action !== 'REPLACE'
          // Whoever came forward again meanwhile leaves nothing; to take back their way would take back another.
          const isBackAgain = () => isMoved && isHere(history)
          // What is being saved says first what came of it, unless the save waits for a person itself.
          const saves = isTypedNow() ? [] : unsaved.savesAt(changing)
          if (saves.length > 0) {
            await Promise.allSettled(saves)
            // Whoever went to another page meanwhile is not fetched back by what they chose before.
            if (history.location.pathname !== currentLocation.pathname) return !isMoved
            if (isBackAgain()) return false
          }
          const isTyped = isTypedNow()
          const isAtWork = !isSamePage && unsaved.isAtWork()
          if (!(isTyped || isAtWork)) return false
          const outcome = await ask({ isTyped, isAtWork, isMoved })
          if (outcome === 'stay') unsaved.goBack()
          return outcome !== 'go' && !isBackAgain()
        },
        enableBeforeUnload: unsaved.isLostAtClose,
      }),
    [history, unsaved, ask],
  )
  return (
    <Confirm
      danger
      title={t(`client.${lost}.title`)}
      words={{ confirm: t(`client.${lost}.go`), busy: t(`client.${lost}.go`), cancel: t('client.leave.stay') }}
      isOpen={asked !== null}
      onClose={() => asked?.settle('stay')}
      onConfirm={() => {
        asked?.settle('go')
        return Promise.resolve(null)
      }}
    >
      <Gone onGone={onGone} />
      {asked?.isTyped && <p>{t('client.leave.text')}</p>}
      {asked?.isAtWork && <p>{t('client.leave-work.text')}</p>}
    </Confirm>
  )
}
