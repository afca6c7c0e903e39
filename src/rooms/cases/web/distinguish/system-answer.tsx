import type { SystemOutcome } from '#law/outcome.ts'
import { saySystem } from '#law/rules'
import { useT } from '#ui/client/words.tsx'
import { useLaw } from '../law/law-in-force.tsx'
import { SystemWhy } from './system-why.tsx'

/** One system: its outcome in a word with the three answers that it is made of; unfolded, what would change it, what is missing, and why. */
export const SystemAnswer = ({ one, doubts }: { one: SystemOutcome; doubts: readonly string[] }) => {
  const t = useT()
  const { law } = useLaw()
  const said = saySystem({ t, law }, one, doubts)
  return (
    <div className="distinction-system">
      <h4>{said.line}</h4>
      {[...said.rests, said.parts].map((line) => (
        <p key={line} className="distinction-soft">
          {line}
        </p>
      ))}
      {[...said.later, ...said.careful].map((line) => (
        <p key={line} className="distinction-careful">
          {line}
        </p>
      ))}
      <SystemWhy one={one} said={said} />
    </div>
  )
}
