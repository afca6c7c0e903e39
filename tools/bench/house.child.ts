/** One measured stage with the database, in a process of its own. Argument: the order as JSON; answer: JSON. */
import { readFolder } from '#kernel/files/folder.ts'
import { type Actor, OPERATOR, person } from '#kernel/access/actor.ts'
import { newId } from '#kernel/command/new-id.ts'
import { writeArchive } from '#sheets/archive.ts'
import { baselineMs } from './baseline.ts'
import { type BenchHouse, openBenchHouse } from './house.ts'
import { submitted } from './submissions.ts'
import { type HouseOrder, LISTS, type Latency, type Recorded, SEARCHES, type Searched, type Submitted, type Taken } from './house-stages.ts'

const order = JSON.parse(process.argv[2] ?? '') as HouseOrder
const house = await openBenchHouse(order.engine, order.place)

const importInto = async ({ ask }: BenchHouse): Promise<string> => {
  const form = new FormData()
  form.append('input', '{}')
  form.append('archive', new Blob([new Uint8Array(writeArchive(await readFolder(order.folder)))]), 'programme.zip')
  return String((await ask(OPERATOR, '/api/report/package.import', form))['id'])
}

/** Leads the assessment of every country: the widest seat there is, for which every wall is asked. */
const leadOf = (programmeId: string): Actor => {
  const [id, officeId] = [newId(), newId()]
  const seats = [...order.countries, 'REG'].map((country) => ({ programmeId, officeId, country, sector: null, role: 'assess.lead' }))
  return person(id, seats)
}

type Timed = { readonly ms: number; readonly cpuMs: number }

const timed = async (work: () => Promise<unknown>): Promise<Timed> => {
  const [started, cpu] = [performance.now(), process.cpuUsage()]
  await work()
  const { user, system } = process.cpuUsage(cpu)
  return { ms: performance.now() - started, cpuMs: (user + system) / 1000 }
}

const at = (values: readonly number[], part: number): number => {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN
}

const latencyOf = (runs: readonly Timed[]): Latency => {
  const [ms, cpu] = [runs.map((run) => run.ms), runs.map((run) => run.cpuMs)]
  return { p50: at(ms, 0.5), p95: at(ms, 0.95), cpuP50: at(cpu, 0.5) }
}

const repeated = async (times: number, work: () => Promise<unknown>): Promise<readonly Timed[]> => {
  const runs: Timed[] = []
  for (let run = 0; run < times; run += 1) runs.push(await timed(work))
  return runs
}

const taken = async (): Promise<Taken> => {
  const { ms } = await timed(() => importInto(house))
  return { ms, peakMb: process.resourceUsage().maxRSS / 1024 }
}

/** The embedded database is compiled further in the background while it is used: its first dozen answers say little of the rest. */
const WARM = 20
const PAGES = 60

const lists = async (): Promise<Record<string, Latency>> => {
  const programmeId = await importInto(house)
  const lead = leadOf(programmeId)
  const found: [string, Latency][] = []
  for (const [name, path] of Object.entries(LISTS)) {
    const ask = () => house.ask(lead, `${path}?programmeId=${programmeId}`)
    await repeated(WARM, ask)
    found.push([name, latencyOf(await repeated(PAGES, ask))])
  }
  return Object.fromEntries(found)
}

const searches = async (): Promise<Searched> => {
  const programmeId = await importInto(house)
  const lead = leadOf(programmeId)
  const found: [string, readonly Timed[]][] = []
  for (const words of SEARCHES) {
    const ask = () => house.ask(lead, `/api/find/record.find?${new URLSearchParams({ programmeId, words })}`)
    await repeated(WARM, ask)
    found.push([words, await repeated(PAGES, ask)])
  }
  return Object.fromEntries(
    [...found, ['all', found.flatMap(([, runs]) => runs)] as const].map(([words, runs]) => [words, latencyOf(runs)]),
  )
}

const ALONE = 200
/** Sustained, as the budget says: for the first seconds V8 compiles what it then runs. */
const TOGETHER = { writers: 8, runInMs: 5_000, ms: 8_000 }

const recorded = async (): Promise<Recorded> => {
  const programmeId = await importInto(house)
  const lead = leadOf(programmeId)
  const [country] = order.countries
  const facts = { round: 1, country, sectors: [order.sector], language: 'es', method: 'board', provenance: 'recorded' }
  const { workshop } = await house.ask(lead, '/api/assess/workshop.record', { programmeId, ...facts })
  const record = () => {
    const said = { quadrant: 'W', language: 'es', text: 'Faltan intérpretes en las audiencias' }
    return house.ask(lead, '/api/assess/statement.record', { programmeId, workshop, draftId: newId(), ...said })
  }
  await repeated(WARM, record)
  const alone = latencyOf(await repeated(ALONE, record))
  /** Statements per second that eight writers record. */
  const rate = async (forMs: number): Promise<number> => {
    const end = performance.now() + forMs
    let count = 0
    const writer = async () => {
      // Not `repeated`: to ask for the CPU time of each would take a twentieth of what eight writers have.
      for (; performance.now() < end; count += 1) await record()
    }
    const { ms } = await timed(() => Promise.all(Array.from({ length: TOGETHER.writers }, writer)))
    return (count * 1000) / ms
  }
  await rate(TOGETHER.runInMs)
  return { alone, perSecond: await rate(TOGETHER.ms) }
}

const submissions = async (): Promise<Submitted> => {
  const programmeId = await importInto(house)
  return submitted(house, { programmeId, country: order.countries[0] ?? '' })
}

const STAGE = { take: taken, lists, record: recorded, search: searches, submissions }
const unit = baselineMs()
const result = await STAGE[order.stage]()
await house.close()
process.stdout.write(JSON.stringify({ unit, result }))
