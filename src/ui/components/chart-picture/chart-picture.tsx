import { useMemo } from 'react'
import type { Chart } from '../../charts/svg.ts'
import { svgTree } from './svg-tree.ts'
import './chart-picture.css'

type ChartPictureProps = {
  chart: Chart
  /** What the picture shows, in words: its message, not its looks. */
  alt: string
}

const NARROW = 360

/** A chart as one image with a text alternative. On a narrow screen it keeps its size and scrolls, so that its words stay readable. */
export const ChartPicture = ({ chart, alt }: ChartPictureProps) => {
  const className = chart.width < NARROW ? 'chart chart-small' : 'chart'
  const picture = useMemo(() => svgTree(chart.svg, { role: 'img', 'aria-label': alt, className }), [chart.svg, alt, className])
  if (chart.width < NARROW) return <div>{picture}</div>
  return (
    <div className="chart-scroll" tabIndex={0} role="group" aria-label={alt}>
      {picture}
    </div>
  )
}
