import type { ReactNode } from 'react'
import { useSay, useT } from '#ui/client/words.tsx'
import { Badge } from '#ui/components/status/badge.tsx'
import type { Observation } from '../../contract/pilot-operations.ts'
import { useTargetWords } from './target-words.ts'

/** One observation: on what, of what kind and how grave, in whose eyes, in whose words. */
export const ObservationItem = ({ seen, children }: { seen: Observation; children?: ReactNode }) => {
  const t = useT()
  const say = useSay()
  const targetWords = useTargetWords()
  const { kind, severity, byRole, minutesPlanned, minutesUsed, language, text, requests } = seen
  const time =
    minutesUsed === null
      ? []
      : [
          minutesPlanned === null
            ? t('train.observe.took', { used: minutesUsed })
            : t('train.observe.took-of', { used: minutesUsed, planned: minutesPlanned }),
        ]
  const facts = [
    t(`train.observe.kind.${kind}`),
    t(`train.observe.severity.${severity}`),
    t(`train.observe.by.${byRole}`),
    seen.session,
    ...time,
  ]
  return (
    <li>
      <p className="pilot-target">
        <strong>{targetWords(seen.target, say({ es: seen.targetEs, en: seen.targetEn }))}</strong>
        {requests.map((code) => (
          <Badge key={code}>{code}</Badge>
        ))}
      </p>
      <p lang={language}>{text}</p>
      <p className="training-soft">{facts.join(' · ')}</p>
      {children}
    </li>
  )
}
