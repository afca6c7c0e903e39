import { doubtsOf, inheritedLines, listedLines, phaseNames, type Told } from '#law/rules'
import { useT } from '#ui/client/words.tsx'
import { Lines } from './lines.tsx'
import { SystemAnswer } from './system-answer.tsx'

/** One phase in each system, then why a country answers otherwise than the protocols. */
export const PhaseOutcome = ({ own, facts, told }: Told) => {
  const t = useT()
  return (
    <section className="distinction-part">
      <h3>{t('law.guide.phase-title', { phase: phaseNames(t, [facts.id]) })}</h3>
      {inheritedLines(t, own, facts).map((line) => (
        <p key={line} className="distinction-soft">
          {line}
        </p>
      ))}
      {told.systems.map((one) => (
        <SystemAnswer key={one.system} one={one} doubts={doubtsOf(t, own)} />
      ))}
      {listedLines(t, told.systems).map((line) => (
        <p key={line} className="distinction-soft">
          {line}
        </p>
      ))}
      {told.differences.length > 0 && (
        <>
          <h4>{t('law.cli.differences')}</h4>
          <Lines lines={told.differences.map(({ text }) => text)} />
        </>
      )}
    </section>
  )
}
