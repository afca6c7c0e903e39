import type { SystemOutcome } from '#law/outcome.ts'
import { type SaidSystem, saySystem } from '#law/rules'
import { useT } from '#ui/client/words.tsx'
import { Disclosure } from '#ui/components/disclosure/disclosure.tsx'
import { useLaw } from '../law/law-in-force.tsx'
import { Below } from './below.tsx'
import { Lines } from './lines.tsx'

const Parts = ({ parts }: { parts: SaidSystem['missing'] }) =>
  parts.map(({ head, lines }) => (
    <div key={head} className="distinction-part">
      <h6>{head}</h6>
      <Lines lines={lines} />
    </div>
  ))

const Plain = ({ lines, isCareful = false }: { lines: readonly string[]; isCareful?: boolean }) =>
  lines.map((line) => (
    <p key={line} {...(isCareful ? { className: 'distinction-careful' } : {})}>
      {line}
    </p>
  ))

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
      <Plain lines={said.later} isCareful />
      <Plain lines={said.careful} isCareful />
      <Disclosure level={5} title={t('cases.distinguish.why', { system: t('law.system', { system: one.system }) })}>
        <div className="distinction-part">
          <Parts parts={said.contradictions} />
          <Plain lines={said.other} />
          <Parts parts={said.turns} />
          <Plain lines={said.noTurn} />
          <Parts parts={said.missing} />
          {said.below.map((below) => (
            <Below key={below.head} {...below} />
          ))}
        </div>
      </Disclosure>
    </div>
  )
}
