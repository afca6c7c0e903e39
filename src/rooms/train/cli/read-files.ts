import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { readJsonText, sayJsonFault } from '#kernel/files/json-text.ts'
import type { Translate } from '#kernel/i18n/translate.ts'
import { inputFaults, sayFaults } from '#kernel/problem/input-faults.ts'
import type { Grid } from '#sheets/grid.ts'
import { readCsv } from '#sheets/read-csv.ts'
import { ImpactPlan } from '../contract/impact.ts'
import { planFaults } from '../domain/study/plan-faults.ts'

/** What was read, or in sentences why nothing was. */
export type Given<Value> =
  | { readonly kind: 'read'; readonly value: Value }
  | { readonly kind: 'refused'; readonly lines: readonly string[]; readonly errors?: readonly FileError[] }

/** One fault for programs: its place as far as the file has one, its code and its sentence. */
export type FileError = {
  readonly file: string
  readonly line?: number
  readonly column?: string | number
  readonly cell?: string
  /** Of a JSON file: dotted, `modules.0.code`. */
  readonly path?: string
  readonly code: string
  readonly message: string
}

const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

export type GivenTable = { readonly grid: Grid; readonly sha256: string }

const bytesOf = async (path: string, t: Translate): Promise<Given<Uint8Array>> => {
  try {
    return { kind: 'read', value: await readFile(path) }
  } catch (error) {
    const isMissing = (error as NodeJS.ErrnoException).code === 'ENOENT'
    return { kind: 'refused', lines: [t(isMissing ? 'train.cli.no-file' : 'train.cli.unreadable', { path })] }
  }
}

export const readTableFile = async (path: string, t: Translate): Promise<Given<GivenTable>> => {
  const bytes = await bytesOf(path, t)
  if (bytes.kind === 'refused') return bytes
  const read = readCsv(bytes.value, { sheet: path, guard: 'none' })
  if (read.kind === 'refused') return { kind: 'refused', lines: [`${path}: ${read.message[t.lang]}`] }
  return { kind: 'read', value: { grid: read.grid, sha256: sha256Of(bytes.value) } }
}

export type GivenPlan = { readonly plan: ImpactPlan; readonly sha256: string }

export const readPlanFile = async (path: string, t: Translate): Promise<Given<GivenPlan>> => {
  const bytes = await bytesOf(path, t)
  if (bytes.kind === 'refused') return bytes
  const json = readJsonText(new TextDecoder().decode(bytes.value))
  if (json.kind !== 'read') return { kind: 'refused', lines: [t('train.cli.bad-plan', { path, why: sayJsonFault(t, json) })] }
  const plan = ImpactPlan.safeParse(json.value, { reportInput: true })
  const faults = plan.success ? planFaults(plan.data) : inputFaults(plan.error.issues)
  if (plan.success && faults.length === 0) return { kind: 'read', value: { plan: plan.data, sha256: sha256Of(bytes.value) } }
  const said = sayFaults(t, faults)
  const lines = said.map(({ path: at, message }) => t('train.cli.bad-plan', { path, why: `${at ? `${at}: ` : ''}${message}` }))
  return { kind: 'refused', lines, errors: said.map(({ path: at, fault, message }) => ({ file: path, path: at, code: fault, message })) }
}
