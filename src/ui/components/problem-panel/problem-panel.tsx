import type { ReactNode } from 'react'
import { Icon } from '../icon/icon.tsx'
import './problem-panel.css'

export type ProblemWords = { kept: string; next: string; code: string }

type ProblemPanelProps = {
  /** What happened, in one sentence. */
  title: string
  kept: string
  next: string
  /** Stable code of the Problem, and the request's id where there is one: what one reads to a colleague on the telephone. */
  code: string
  request?: string
  words: ProblemWords
  /** A button or link that does what `next` says. */
  action?: ReactNode
}

/** A refusal or fault in three parts: what happened, what was kept, what to do. Spoken as it appears. */
export const ProblemPanel = ({ title, kept, next, code, request, words, action }: ProblemPanelProps) => (
  <div className="problem" role="alert">
    <p className="problem-title">
      <Icon name="alert" />
      <span>{title}</span>
    </p>
    <dl className="problem-parts">
      <dt>{words.kept}</dt>
      <dd>{kept}</dd>
      <dt>{words.next}</dt>
      <dd>{next}</dd>
    </dl>
    {action && <div>{action}</div>}
    <p className="problem-code">
      {words.code} <code>{code}</code>
      {request && (
        <>
          {' '}
          · <code>{request}</code>
        </>
      )}
    </p>
  </div>
)
