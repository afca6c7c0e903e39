import { readFile } from 'node:fs/promises'
import { setImmediate } from 'node:timers/promises'
import { EXIT, type CliCommand, type Invocation } from '#kernel/cli/command.ts'
import { refused, refusedUsage } from '#kernel/cli/refused.ts'
import { readNetwork, type ReadNetwork } from '../domain/network/exchange/read-network.ts'
import { type MeasuredNetwork, measureNetwork } from '../domain/network/measured-network.ts'
import { rowsOf } from '../domain/network/measured-rows.ts'
import { type Sensitivity, shake, SHAKING, type Shaking } from '../domain/network/sensitivity.ts'
import { leftLine, rowLines, shakingLine, takenLine, wholeLines } from './network-lines.ts'

/** Of a large network it takes minutes: after so many resamples it is said how far it is. */
const TOLD = { nodes: 1_000, every: 20 }

/** `undefined` where it was stopped: between two resamples it is seen that somebody pressed Ctrl-C. */
const shaken = async ({ terminal, t }: Invocation, { graph, counted }: MeasuredNetwork, by: Shaking): Promise<Sensitivity | undefined> => {
  const steps = shake(graph, counted, by)
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
    if (graph.size > TOLD.nodes && step.value % TOLD.every === 0)
      terminal.err(t('cases.network.shaking-done', { done: step.value, of: by.resamples }))
    await setImmediate()
    if (terminal.signal.aborted) return undefined
  }
}

/** How many are left out of the measures: victims, and who may be one. */
const sparedIn = ({ network: { nodes } }: ReadNetwork) => ({
  victims: nodes.filter(({ kind }) => kind === 'victim').length,
  unsure: nodes.filter(({ isUnsure }) => isUnsure === true).length,
})

/** All that is printed, for programs: nodes by id, so that what another program made of the same file can be set beside it. */
const asJson = ({ t }: Invocation, read: ReadNetwork, own: MeasuredNetwork, { moved, by }: { moved: Sensitivity; by: Shaking }) => ({
  banner: t('cases.network.banner'),
  settings: by,
  ...sparedIn(read),
  taken: read.taken,
  left: read.left,
  nodes: own.graph.size,
  edges: own.graph.edges.length,
  parts: own.parts,
  density: own.density,
  centralisation: own.centralisation,
  articulationPoints: own.cuts.points.map((at) => own.nodes[at]?.id),
  bridges: own.cuts.bridges.map((ends) => ends.map((at) => own.nodes[at]?.id)),
  measures: rowsOf(own, moved).map(({ node: { id, label, kind }, values }) => ({ id, label, kind, ...values })),
})

const answer = async (invocation: Invocation, read: ReadNetwork, by: Shaking): Promise<number> => {
  const { t, terminal, options } = invocation
  const own = measureNetwork(read.network, { withVictims: false })
  const moved = await shaken(invocation, own, by)
  if (!moved) {
    terminal.err(t('cases.network.cli.stopped'))
    return EXIT.cancelled
  }
  if (options['json'] === true) {
    terminal.out(JSON.stringify(asJson(invocation, read, own, { moved, by }), null, 2))
    return EXIT.done
  }
  const { victims, unsure } = sparedIn(read)
  const lines = [
    t('cases.network.banner'),
    '',
    ...wholeLines(t, own),
    t('cases.network.victims-out', { n: victims }),
    ...(unsure > 0 ? [t('cases.network.unsure-out', { n: unsure })] : []),
    ...read.taken.map((one) => takenLine(t, one)),
    ...read.left.map((one) => leftLine(t, one)),
    '',
    shakingLine(t, by),
    ...rowLines(t, rowsOf(own, moved)),
  ]
  for (const line of lines) terminal.out(line)
  return EXIT.done
}

/** A whole number of 32 bits, in digits alone; undefined for anything else. */
const seedOf = (given: unknown): number | undefined => {
  if (given === undefined) return SHAKING.seed
  const seed = typeof given === 'string' && /^\d{1,10}$/.test(given) ? Number(given) : Number.NaN
  return seed < 2 ** 32 ? seed : undefined
}

const run = async (invocation: Invocation): Promise<number> => {
  const { positionals, options, t } = invocation
  const [path] = positionals
  if (path === undefined || positionals.length > 1) return refusedUsage(invocation, 'cases.network.cli.usage')
  const seed = seedOf(options['seed'])
  if (seed === undefined)
    return refused(invocation, {
      code: 'flag.invalid',
      said: [t('cases.network.cli.seed')],
      details: { flag: '--seed', value: options['seed'] },
    })
  const bytes = await readFile(path).catch(() => undefined)
  if (!bytes) return refused(invocation, { code: 'file.unreadable', said: [t('cases.cli.no-file', { path })], details: { path } })
  const read = readNetwork(new Uint8Array(bytes))
  if (read.kind === 'read') return answer(invocation, read, { ...SHAKING, seed })
  const { code, place, what } = read
  const message = t(`cases.network.refused.${code}`, { what })
  return refused(invocation, {
    code: 'file.refused',
    said: [t('cases.network.refused-at', { file: path, ...place, why: message }), t('cases.network.refused-next')],
    details: { path, errors: [{ file: path, ...place, code, message }] },
  })
}

/**
 * `istmo network FILE.graphml|FILE.gexf [--json] [--seed N]`: what is measured of a network that another program wrote, with how far it holds.
 * Victims that the file names as such are left out, and so is whoever it names in a word that is not known. Nothing is written.
 */
export const networkCommand: CliCommand = {
  name: 'network',
  about: 'cases.network.cli.about',
  usage: 'cases.network.cli.usage',
  options: { json: { type: 'boolean' }, seed: { type: 'string' } },
  run,
}
