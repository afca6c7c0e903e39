import { useState } from 'react'
import type { Facts } from '#law/facts.ts'
import { factsWith, type Given } from '#law/rules'
import { type Asked, answered, begin, described, removed, type Turn, turnedTo } from './asked.ts'

export type FormProps = {
  /** The phases of one victim, in their order; `id` is the phase. */
  phases: readonly Facts[]
  onChange: (phases: readonly Facts[]) => void
}

/** The phase that is asked, and what can be done with it. Every change is handed on at once. */
export const useAsked = ({ phases, onChange }: FormProps) => {
  const [asked, setAsked] = useState(() => begin(phases))
  const facts = described(phases, asked)
  const take = (turn: Turn) => {
    setAsked(turn.asked)
    onChange(turn.phases)
  }
  const rewrite = (next: Facts, pressed: Asked['pressed'] = asked.pressed) => take(answered(phases, { ...asked, pressed }, next))
  return {
    phases,
    facts,
    pressed: asked.pressed,
    rewrite,
    answer: (changes: Given, pressed?: Asked['pressed']) => rewrite(factsWith(facts, changes), pressed),
    turnTo: (phase: string) => take(turnedTo(phases, asked, phase)),
    remove: (phase: string) => take(removed(phases, asked, phase)),
  }
}
export type AskedForm = ReturnType<typeof useAsked>
