import type { ReactNode } from 'react'

/** Fields that answer one question. */
export const Group = ({ legend, children }: { legend: string; children: ReactNode }) => (
  <fieldset className="evidence-group">
    <legend>{legend}</legend>
    {children}
  </fieldset>
)
