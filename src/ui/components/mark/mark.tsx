import { marked } from '../../charts/pattern.ts'
import type { Mark as MarkToken } from '../../tokens.ts'
import { svgTree } from '../chart-picture/svg-tree.ts'
import './mark.css'

const SIDE = 15

/** A category as it stands in every chart: its colour and pattern, and its word. */
export const Mark = ({ mark, children }: { mark: Pick<MarkToken, 'fill' | 'pattern'>; children: string }) => (
  <span className="mark">
    {svgTree(`<svg viewBox="0 0 ${SIDE} ${SIDE}">${marked({ x: 0, y: 0, width: SIDE, height: SIDE }, mark)}</svg>`, {
      'aria-hidden': 'true',
    })}
    <span>{children}</span>
  </span>
)
