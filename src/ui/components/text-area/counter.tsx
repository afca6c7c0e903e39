import { useEffect, useState } from 'react'

export type CounterWords = {
  /** “{n} characters left” */
  left: (n: number) => string
  /** “{n} characters too many” */
  over: (n: number) => string
}

type CounterProps = { count: number; most: number; words: CounterWords; id: string }

/** Shown at every letter, spoken only when the writer pauses: a number after each key would drown what is typed. */
export const Counter = ({ count, most, words, id }: CounterProps) => {
  const said = count > most ? words.over(count - most) : words.left(most - count)
  const [spoken, setSpoken] = useState('')
  useEffect(() => {
    const pause = setTimeout(() => setSpoken(said), 1000)
    return () => clearTimeout(pause)
  }, [said])
  return (
    <>
      <span id={id} className={`counter${count > most ? ' counter-over' : ''}`}>
        {said}
      </span>
      <span className="unseen" role="status">
        {count > most * 0.8 ? spoken : ''}
      </span>
    </>
  )
}
