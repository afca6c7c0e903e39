import type { Citations } from './citations.ts'
import type { Label } from './labels.ts'
import type { Anchor, Run, Runs } from './model.ts'
import type { NumberedRun, NumberedRuns } from './numbered.ts'

/** Where a run stands: the block that an error names, and the section that a back-link names. */
export type Place = { block: string; section: string }

export type Resolution = {
  labels: ReadonlyMap<Anchor, Label>
  citations: Citations
  problem: (place: Place, what: string) => void
}

const NO_BREAK_SPACE = '\u00a0'
const SAFE_LINK = /^(https?:\/\/|mailto:)\S+$/i

/** One line, and a number never parts from its per cent sign. */
const oneLine = (text: string) => text.replace(/[ \t\r\n]+/g, ' ').replace(/(?<=\d) (?=%(?:[\s).,;:]|$))/g, NO_BREAK_SPACE)

/** A reference mark never starts a line: the space before it does not break, and stands there even where the text left it out. */
const bindMark = (before: NumberedRun | undefined): NumberedRun[] => {
  if (!before) return []
  if (!('text' in before)) return [{ kind: 'text', text: NO_BREAK_SPACE }]
  const text = before.text.replace(/ +$/, NO_BREAK_SPACE)
  if (/[\s([«“]$/.test(text)) return [{ ...before, text }]
  return [before, { kind: 'text', text: NO_BREAK_SPACE }]
}

const resolveRun = (run: Exclude<Run, { kind: 'cite' }>, place: Place, { labels, problem }: Resolution): NumberedRun => {
  if (run.kind === 'link') {
    if (!SAFE_LINK.test(run.href)) problem(place, `the link “${run.href}” is no web or mail address`)
    return { ...run, text: oneLine(run.text) }
  }
  if (run.kind !== 'ref') return { ...run, text: oneLine(run.text) }
  const target = labels.get(run.to)
  const text = run.text ?? target?.ref
  if (!target) problem(place, `a link leads to “${run.to}”, which is nowhere in the document`)
  else if (text === undefined) problem(place, `the link to “${run.to}” needs a text, because its target has no label`)
  return { kind: 'ref', to: run.to, text: oneLine(text ?? ''), ...(run.page && { page: oneLine(run.page) }) }
}

/** Two runs that meet in spaces print one: not every format would drop the other. */
const withoutSecondSpace = (run: NumberedRun, before: NumberedRun | undefined): NumberedRun =>
  before && 'text' in before && 'text' in run && /[ \u00a0]$/.test(before.text) ? { ...run, text: run.text.replace(/^ +/, '') } : run

/** Spells out the marks and labels of one text. */
export const resolveRuns = (runs: Runs, place: Place, resolution: Resolution): NumberedRuns => {
  const { citations, problem } = resolution
  const printed: NumberedRun[] = []
  for (const run of runs) {
    if (run.kind !== 'cite') {
      printed.push(withoutSecondSpace(resolveRun(run, place, resolution), printed.at(-1)))
      continue
    }
    if (run.keys.length === 0) problem(place, 'a reference mark names no reference')
    for (const key of run.keys) if (!citations.has(key)) problem(place, `no reference “${key}”`)
    printed.push(...bindMark(printed.pop()), citations.cite(run.keys, place.section))
  }
  return printed
}
