import { useId, type ReactNode } from 'react'
import type { Chart } from '../../charts/svg.ts'
import { Button } from '../button/button.tsx'
import { ChartPicture } from '../chart-picture/chart-picture.tsx'
import { Disclosure } from '../disclosure/disclosure.tsx'
import { saveFile } from './save-file.ts'
import './figure.css'

export type FigureWords = {
  /** “Show as a table” */
  table: string
  /** “Picture (SVG)” */
  svg: string
  /** “Figures (CSV)” */
  csv: string
}

type FigureProps = {
  /** “Figure 3” */
  label: string
  caption: string
  chart: Chart
  alt: string
  /** Source and date of every figure, and what limits it. */
  source: ReactNode
  /** The same figures as a table: a `DataTable` or `MatrixTable`. */
  table: ReactNode
  /** The figures as CSV, made when asked for. */
  csv: () => string
  /** Name of the files without their ending. */
  file: string
  level: 2 | 3 | 4
  words: FigureWords
}

/** A chart or map with caption and source, its table, and both to take along. */
export const Figure = ({ label, caption, chart, alt, source, table, csv, file, level, words }: FigureProps) => {
  const captionId = useId()
  return (
    <figure className="figure" aria-labelledby={captionId}>
      <figcaption id={captionId} className="figure-caption">
        <span className="figure-label">{label}.</span> {caption}
      </figcaption>
      <ChartPicture chart={chart} alt={alt} />
      <div className="figure-source">{source}</div>
      <Disclosure level={level} title={words.table}>
        {table}
      </Disclosure>
      <div className="figure-files">
        <Button
          small
          tone="quiet"
          icon="download"
          onPress={() => saveFile({ name: `${file}.svg`, type: 'image/svg+xml', content: chart.svg })}
        >
          {words.svg}
        </Button>
        <Button
          small
          tone="quiet"
          icon="download"
          onPress={() => saveFile({ name: `${file}.csv`, type: 'text/csv;charset=utf-8', content: csv() })}
        >
          {words.csv}
        </Button>
      </div>
    </figure>
  )
}
