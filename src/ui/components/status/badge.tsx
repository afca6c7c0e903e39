import type { ReactNode } from 'react'
import './status.css'

/** A code, a count or a short word set apart: `R1-HN-POL-1`, `12`. */
export const Badge = ({ children }: { children: ReactNode }) => <span className="badge">{children}</span>
