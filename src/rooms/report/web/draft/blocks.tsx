import { Fragment } from 'react'
import type { NumberedBlock, NumberedFigure, NumberedTable } from '#documents/numbered.ts'
import { svgSize } from '#documents/svg.ts'
import { ChartPicture } from '#ui/components/chart-picture/chart-picture.tsx'
import { useT } from '#ui/client/words.tsx'
import { Runs, ToRead, useReading } from './runs.tsx'

type Of<Kind extends NumberedBlock['kind']> = Extract<NumberedBlock, { kind: Kind }>

const Notes = ({ notes }: Pick<NumberedTable, 'notes'>) =>
  notes.map((runs, at) => (
    <p key={at} className="printed-note">
      <Runs runs={runs} />
    </p>
  ))

const Table = ({ block }: { block: NumberedTable }) => (
  <div className="printed-scroll" tabIndex={0} role="region" aria-labelledby={`caption-${block.id}`}>
    <table className="printed-table" id={block.id}>
      <caption id={`caption-${block.id}`}>
        <strong>{block.label}.</strong> <Runs runs={block.caption} />
      </caption>
      <thead>
        <tr>
          {block.columns.map(({ header, align = 'left' }, at) => (
            <th key={at} scope="col" className={`printed-${align}`}>
              <Runs runs={header} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {block.rows.map((row, line) => (
          <tr key={line}>
            {row.map((cell, at) => {
              const look = `printed-${block.columns[at]?.align ?? 'left'}`
              return cell.header ? (
                <th key={at} scope="row" className={look}>
                  <Runs runs={cell.runs} />
                </th>
              ) : (
                <td key={at} className={look}>
                  <Runs runs={cell.runs} />
                </td>
              )
            })}
          </tr>
        ))}
      </tbody>
    </table>
    <Notes notes={block.notes} />
  </div>
)

/** Pixels below which a picture is scrolled instead of made smaller; as in draft.css. */
const PAPER = 540

const Figure = ({ block }: { block: NumberedFigure }) => {
  const t = useT()
  const { width, height } = svgSize(block.svg) ?? { width: 0, height: 0 }
  return (
    <figure className="printed-figure" id={block.id}>
      <ChartPicture chart={{ svg: block.svg, width, height }} alt={block.alt} />
      {/* Where it is wider than the paper; filled boxes cover the shade that tells of it. */}
      {width >= PAPER && <p className="printed-scroll-hint">{t('report.draft.scroll-figure')}</p>}
      <figcaption>
        <strong>{block.label}.</strong> <Runs runs={block.caption} />
        <Notes notes={block.notes} />
      </figcaption>
    </figure>
  )
}

const Card = ({ block }: { block: Of<'card'> }) => (
  <article className="printed-card" id={block.id} aria-labelledby={`title-${block.id}`}>
    <p className="printed-card-title" id={`title-${block.id}`}>
      <span className="printed-label">{block.label}</span>{' '}
      <strong>
        <Runs runs={block.title} />
      </strong>
      <ToRead text={block.id.replace('-', ':')} />
    </p>
    {block.facts && (
      <p className="printed-facts">
        <Runs runs={block.facts} />
      </p>
    )}
    <Blocks blocks={block.blocks} />
  </article>
)

/** Where the draft shows what was said, its numbers lead nowhere: the list of references is not part of it. */
const Panels = ({ block }: { block: Of<'panels'> }) => (
  <div className="printed-panels">
    {block.parts.map(({ title, groups, empty }, at) => (
      <div key={at} className="printed-panel">
        <p className="printed-panel-title">
          <Runs runs={title} />
        </p>
        {groups.length === 0 && (
          <p className="printed-note">
            <Runs runs={empty} />
          </p>
        )}
        {groups.map((group, place) => (
          <Fragment key={place}>
            {group.title && (
              <p className="printed-panel-group">
                <Runs runs={group.title} />
              </p>
            )}
            <ul>
              {group.items.map(({ id, mark, runs }, item) => (
                <li key={item} id={id}>
                  {mark && <span className="printed-number">{mark.text} </span>}
                  <Runs runs={runs} />
                </li>
              ))}
            </ul>
          </Fragment>
        ))}
      </div>
    ))}
  </div>
)

const Heading = ({ block }: { block: Of<'heading'> }) => {
  // The page has a heading of its own: those of the chapter stand below it.
  const Tag = `h${Math.min(block.level + 1, 6)}` as 'h2' | 'h3' | 'h4' | 'h5'
  return (
    <Tag id={block.id}>
      {block.number !== undefined && <span className="printed-number">{block.number} </span>}
      <Runs runs={block.runs} />
    </Tag>
  )
}

const Block = ({ block }: { block: NumberedBlock }) => {
  switch (block.kind) {
    case 'heading':
      return <Heading block={block} />
    case 'paragraph':
      return (
        <p className={block.lead ? 'printed-lead' : block.note ? 'printed-note' : undefined}>
          <Runs runs={block.runs} />
        </p>
      )
    case 'list': {
      const items = block.items.map((runs, at) => (
        <li key={at}>
          <Runs runs={runs} />
        </li>
      ))
      return block.ordered ? <ol>{items}</ol> : <ul>{items}</ul>
    }
    case 'quote':
      return (
        <figure>
          <blockquote lang={block.lang}>
            {block.paragraphs.map((lines, at) => (
              <p key={at}>
                {lines.map((runs, place) => (
                  <Fragment key={place}>
                    {place > 0 && <br />}
                    <Runs runs={runs} />
                  </Fragment>
                ))}
              </p>
            ))}
          </blockquote>
          <figcaption>
            <Runs runs={block.source} />
          </figcaption>
        </figure>
      )
    case 'table':
      return <Table block={block} />
    case 'figure':
      return <Figure block={block} />
    case 'card':
      return <Card block={block} />
    case 'callout':
      return (
        <div className="printed-callout" role="note">
          {block.title && (
            <p>
              <strong>
                <Runs runs={block.title} />
              </strong>
            </p>
          )}
          <Blocks blocks={block.blocks} />
        </div>
      )
    case 'panels':
      return <Panels block={block} />
    case 'contents':
    case 'lines':
    case 'references':
    case 'pageBreak':
      return null
  }
}

/** What of a passage stands together; what no passage holds stands by itself. */
type Part = { readonly passage: string | undefined; readonly blocks: NumberedBlock[] }

const partsOf = (blocks: readonly NumberedBlock[]): readonly Part[] => {
  const parts: Part[] = []
  for (const block of blocks) {
    const passage = 'passage' in block ? block.passage : undefined
    const last = parts.at(-1)
    if (last && passage !== undefined && last.passage === passage) last.blocks.push(block)
    else parts.push({ passage, blocks: [block] })
  }
  return parts
}

/** A chapter as elements of the page: the content policy lets nothing write markup, and so every sentence can be asked where it comes from. */
export const Blocks = ({ blocks }: { blocks: readonly NumberedBlock[] }) => {
  const { toRead } = useReading()
  return (
    <>
      {partsOf(blocks).map(({ passage, blocks: own }, place) => {
        // Blocks without an anchor have no name but their place.
        const printed = own.map((block, at) => (
          <Block key={'id' in block && block.id !== undefined ? block.id : `${place} ${at}`} block={block} />
        ))
        if (passage === undefined || !toRead.has(`passage:${passage}`)) return printed
        return (
          <div key={place} className="to-read">
            <ToRead text={`passage:${passage}`} />
            {printed}
          </div>
        )
      })}
    </>
  )
}
