import './status.css'

/** Nothing has happened yet · under way · done · needs somebody's eye · refused or ended. */
export type Stand = 'open' | 'moving' | 'done' | 'caution' | 'stopped'

const shapes = {
  open: <circle cx="6" cy="6" r="5" />,
  moving: (
    <>
      <circle cx="6" cy="6" r="5" />
      <path className="full" d="M6 1a5 5 0 0 1 0 10z" />
    </>
  ),
  done: <circle className="full" cx="6" cy="6" r="5" />,
  caution: <path d="M6 .8 11.4 11H.6zM6 4.6v2.8M6 9.1v.1" />,
  stopped: <path d="M1.2 1.2h9.6v9.6H1.2zM3.8 3.8l4.4 4.4M8.2 3.8 3.8 8.2" />,
} as const

/** Where something stands: the word says it, shape and colour repeat it for the eye that runs down a column. */
export const Status = ({ stand, children }: { stand: Stand; children: string }) => (
  <span className={`status status-${stand}`}>
    <svg className="status-shape" viewBox="0 0 12 12" aria-hidden="true">
      {shapes[stand]}
    </svg>
    <span>{children}</span>
  </span>
)
