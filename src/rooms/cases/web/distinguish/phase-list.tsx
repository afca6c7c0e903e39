import { useEffect, useRef, useState } from 'react'
import { phaseNames, saysAnything } from '#law/rules'
import { useT } from '#ui/client/words.tsx'
import { Button } from '#ui/components/button/button.tsx'
import { RemovePhase } from './remove-phase.tsx'
import type { AskedForm } from './use-asked.ts'

/** The phases that were described, each to be described again or taken back. */
export const PhaseList = ({ form, onTurn }: { form: AskedForm; onTurn: (phase: string) => void }) => {
  const t = useT()
  const heading = useRef<HTMLHeadingElement>(null)
  const [leaving, setLeaving] = useState<string | null>(null)
  // The button that asked goes with its phase: once the question is closed, the heading has the focus.
  const isGone = useRef(false)
  useEffect(() => {
    if (leaving !== null || !isGone.current) return
    isGone.current = false
    heading.current?.focus()
  }, [leaving])
  const said = form.phases.filter(saysAnything)
  return (
    <section className="distinguish-phases">
      <h2 ref={heading} tabIndex={-1} className="distinguish-step">
        {t('cases.distinguish.phases')}
      </h2>
      {said.length === 0 && <p>{t('law.guide.record-none')}</p>}
      <ul>
        {said.map(({ id }) => (
          <li key={id}>
            {id === form.facts.id ? (
              <strong>{t('cases.distinguish.now', { phase: phaseNames(t, [id]) })}</strong>
            ) : (
              <Button small onPress={() => onTurn(id)}>
                {t('cases.distinguish.return', { phase: phaseNames(t, [id]) })}
              </Button>
            )}
            <Button small tone="quiet" onPress={() => setLeaving(id)}>
              {t('law.guide.remove-phase', { phase: phaseNames(t, [id]) })}
            </Button>
          </li>
        ))}
      </ul>
      <RemovePhase
        phase={leaving}
        onClose={() => setLeaving(null)}
        onRemove={(id) => {
          form.remove(id)
          isGone.current = true
        }}
      />
    </section>
  )
}
