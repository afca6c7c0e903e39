/** One measured stage in a process of its own, so that memory is that stage's alone. Argument: the order as JSON; answer: JSON. */
import { readAssessment, compareFinding, compareGap, coverageOf, crossTable, findingStrength, gapStrength } from '#assess/rules'
import { renderPdf } from '#documents/pdf/render-pdf.ts'
import { readFolder, type Files } from '#kernel/files/folder.ts'
import { packageTables, type ProgrammePackage } from '#report/package.ts'
import { readPackage } from '#sheets/read-package.ts'
import { compose } from '../../src/rooms/report/domain/compose.ts'
import { reportWords } from '../../src/rooms/report/messages.ts'
import type { Measured, Order } from './stages.ts'

const read = (files: Files): ProgrammePackage => {
  const outcome = readPackage(files, packageTables)
  if (outcome.kind === 'refused') throw new Error(`the generated package is refused: ${outcome.errors[0]?.message.en ?? ''}`)
  return outcome
}

/** Everything that is counted for a report: coverage, matrices, strengths of all findings and gaps, rounds compared. */
const analyse = ({ tables }: ProgrammePackage): string => {
  const assessment = readAssessment(tables)
  const rounds = tables.rounds.map((round) => round.number)
  const [earlier = 1, later = earlier] = rounds
  const countries = { values: tables.countries.map((c) => c.code), of: (s: { country: string }) => s.country }
  const conditions = { values: tables.conditions.map((c) => c.code), of: (s: { chapter: string | null }) => s.chapter }
  const covered = rounds.flatMap((round) => coverageOf(assessment, round))
  const matrix = crossTable(assessment.statements, countries, conditions)
  const strengths = rounds.flatMap((round) => [
    ...tables.findings.map((finding) => findingStrength(assessment, finding.code, round)),
    ...tables.gaps.map((gap) => gapStrength(assessment, gap.code, round)),
  ])
  const compared = [
    ...tables.findings.flatMap((finding) => compareFinding(assessment, finding.code, { earlier, later })),
    ...tables.gaps.flatMap((gap) => compareGap(assessment, gap.code, { earlier, later })),
  ]
  return `${covered.length} cells, ${matrix.total} coded in a country, ${strengths.length} strengths, ${compared.length} comparisons`
}

const report = (programme: ProgrammePackage): string => {
  const { document, problems } = compose(programme, reportWords('es'), { version: null, dataHash: '0'.repeat(64) })
  if (problems.length > 0) throw new Error(`the generated report cannot be printed: ${problems[0]?.code} ${problems[0]?.found}`)
  const pdf = renderPdf(document)
  return `PDF of ${Math.ceil(pdf.length / 1024)} kB`
}

const timed = (work: () => string): Measured => {
  const started = performance.now()
  const facts = work()
  return { ms: performance.now() - started, peakMb: process.resourceUsage().maxRSS / 1024, facts }
}

const { stage, folder } = JSON.parse(process.argv[2] ?? '') as Order
const files = await readFolder(folder)
const measure = (): Measured => {
  if (stage === 'import') return timed(() => `${read(files).tables.statements.length} statements read and checked`)
  const programme = read(files)
  return timed(() => (stage === 'analysis' ? analyse(programme) : report(programme)))
}
process.stdout.write(JSON.stringify(measure()))
