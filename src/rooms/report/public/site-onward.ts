import { html } from 'hono/html'
import type { Anchor } from '#documents/model.ts'
import type { NumberedBlock, NumberedDocument, NumberedRun, NumberedRuns } from '#documents/numbered.ts'
import type { Markup } from './shell.ts'
import { blocksOf, type Frame, paragraphs } from './site-frame.ts'

type Ref = Extract<NumberedRun, { kind: 'ref' }>

/** Findings, gaps and recommendations, in the order in which one leads to the next; the anchors of each begin so. */
const STEPS = ['finding', 'gap', 'recommendation'] as const

/** What places are called: cards by their title, recommendations by what their row says after its code. */
const titlesIn = (block: NumberedBlock): readonly (readonly [Anchor, NumberedRuns])[] => {
  if (block.kind === 'card') return [[block.id, block.title]]
  if (block.kind !== 'table') return []
  return block.rows.flatMap(([code, said]) => (code?.id !== undefined && said ? [[code.id, said.runs] as const] : []))
}

const known = new WeakMap<NumberedDocument, ReadonlyMap<Anchor, NumberedRuns>>()
const titlesOf = (document: NumberedDocument): ReadonlyMap<Anchor, NumberedRuns> => {
  const titles = known.get(document) ?? new Map(document.blocks.flatMap(titlesIn))
  known.set(document, titles)
  return titles
}

const list = (frame: Frame, title: string, refs: readonly Ref[]): Markup | '' => {
  if (refs.length === 0) return ''
  const titles = titlesOf(frame.document)
  return html`<h3 class="level-3">${title}</h3>
    ${blocksOf(frame, [{ kind: 'list', items: refs.map((ref) => [ref, { kind: 'text', text: ' ' }, ...(titles.get(ref.to) ?? [])]) }])}`
}

/** Where a statement leads, each code with what it is called: a page of its own has the room that a list of references has not. */
export const onward = (frame: Frame, details: readonly NumberedRuns[]): Markup => {
  const { t } = frame
  const runs = details.flat()
  const turn = runs.findIndex((run) => run.kind === 'text' && run.text.includes(t('report.reference.contrary')))
  const refsIn = (some: NumberedRuns) => some.filter((run) => run.kind === 'ref')
  const [towards, against] = turn === -1 ? [refsIn(runs), []] : [refsIn(runs.slice(0, turn)), refsIn(runs.slice(turn))]
  if (towards.length + against.length === 0) return paragraphs(frame, details)
  return html`${STEPS.map((step) =>
    list(
      frame,
      t('report.site.onward', { step }),
      towards.filter(({ to }) => to.startsWith(`${step}-`)),
    ),
  )}${list(frame, t('report.site.onward', { step: 'contrary' }), against)}`
}
