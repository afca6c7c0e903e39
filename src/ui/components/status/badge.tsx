import './status.css'

/** A code, a count or a short word set apart: `R1-HN-POL-1`, `12`. */
export const Badge = ({ children }: { children: string }) => <span className="badge">{children}</span>
