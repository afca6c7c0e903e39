import type { SystemOutcome } from '#law/outcome.ts'
import type { SaidSystem } from '#law/rules'
import { useT } from '#ui/client/words.tsx'
import { Disclosure } from '#ui/components/disclosure/disclosure.tsx'
import { Below } from './below.tsx'
import { Lines } from './lines.tsx'

const Parts = ({ parts }: { parts: SaidSystem['missing'] }) =>
  parts.map(({ head, lines }) => (
    <div key={head} className="distinction-part">
      <h6>{head}</h6>
      <Lines lines={lines} />
    </div>
  ))

const Plain = ({ lines }: { lines: readonly string[] }) => lines.map((line) => <p key={line}>{line}</p>)

/** Of one system, folded: what would change its answer, what is missing, and why it answers so. What is unfolded is printed too. */
export const SystemWhy = ({ one, said }: { one: Pick<SystemOutcome, 'system'>; said: SaidSystem }) => {
  const t = useT()
  return (
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
  )
}
