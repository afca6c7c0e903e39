import { useEffect, useRef } from 'react'
import { read } from './reads.ts'

/** Heading of a screen of questions. Where somebody turned to the screen it has the focus as it comes. */
export const StepHead = ({ children, isTurnedTo }: { children: string; isTurnedTo: boolean }) => {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (isTurnedTo) read(heading.current)
  }, [isTurnedTo])
  return (
    <h2 ref={heading} tabIndex={-1} className="distinguish-step">
      {children}
    </h2>
  )
}
