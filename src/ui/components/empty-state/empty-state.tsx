import type { ReactNode } from 'react'
import { Heading } from 'react-aria-components/Heading'
import './empty-state.css'

type EmptyStateProps = {
  /** What is not here yet. */
  title: string
  level: 2 | 3 | 4
  /** Why, and what comes of doing the next step. */
  text: string
  /** The next step: a button or a link. */
  next: ReactNode
}

/** Stands where a list would, and says what to do next. */
export const EmptyState = ({ title, level, text, next }: EmptyStateProps) => (
  <div className="empty-state">
    <Heading level={level} className="empty-state-title">
      {title}
    </Heading>
    <p className="empty-state-text">{text}</p>
    <div className="empty-state-actions">{next}</div>
  </div>
)
