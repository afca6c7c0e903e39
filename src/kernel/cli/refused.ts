import { z } from 'zod'
import type { Lang } from '../i18n/translate.ts'
import type { ProblemStatus } from '../problem/catalogue.ts'
import { InputFault, sayFaults } from '../problem/input-faults.ts'
import type { Problem } from '../problem/problem.ts'
import { sayProblem } from '../problem/say-problem.ts'
import { EXIT, type Invocation } from './command.ts'
import { faultLine } from './fault-line.ts'

/**
 * What the command line refuses by itself, by code, with the status that a server would give. Where the house has a word for it (a field that is
 * missing, a record that is not there) it is that one, so that a program knows it by whichever way it asked.
 */
const STATUS = {
  'command.incomplete': 400,
  'command.unknown': 404,
  'data.served': 409,
  'file.refused': 422,
  'file.there': 409,
  'file.unreadable': 404,
  'file.unwritten': 409,
  'flag.invalid': 400,
  'flag.unknown': 400,
  'folder.foreign': 409,
  'input.invalid': 400,
  'record.not-found': 404,
  'result.impossible': 422,
  'setting.invalid': 400,
} as const satisfies Readonly<Record<string, ProblemStatus>>

export type CliRefusal = {
  readonly code: keyof typeof STATUS
  /** Whole sentences, each a line: first what is refused, then what belongs to it. */
  readonly said: readonly string[]
  /** What a program goes on with: a path, a flag, the list of faults. */
  readonly details?: unknown
}

type Voice = Pick<Invocation, 'options' | 'terminal'>
type Told = { readonly code: string; readonly status: number; readonly title: string; readonly detail: string; readonly details: unknown }

/** The sentences go to whoever reads, in any case; with `--json` one object goes to the program, in one form whatever is refused. */
const tell = ({ options, terminal }: Voice, lines: readonly string[], told: Told): number => {
  for (const line of lines) terminal.err(line)
  if (options['json']) terminal.out(JSON.stringify(told))
  return EXIT.refused
}

/** Refuses in sentences and, for programs, by code. @returns the exit code */
export const refused = (voice: Voice, { code, said, details = null }: CliRefusal): number => {
  const [title = '', ...rest] = said
  return tell(voice, said, { code, status: STATUS[code], title, detail: rest.map((line) => line.trim()).join('\n'), details })
}

/** Refuses a command that lacks something, or has too much, by how it is written: a message key, as `CliCommand.usage` is. */
export const refusedUsage = (invocation: Invocation, usage: string): number =>
  refused(invocation, { code: 'command.incomplete', said: [`istmo ${invocation.t(usage)}`] })

/** Faults of a file as the rooms list them: by sheet (or file of a package), row and cell. */
const RowFaults = z.object({
  errors: z.array(
    z.object({
      sheet: z.string(),
      row: z.int(),
      cell: z.string(),
      message: z.object({ es: z.string(), en: z.string() }),
      hint: z.object({ es: z.string(), en: z.string() }).nullable(),
    }),
  ),
})

/** Faults that have a sentence each, in both languages. */
const SaidFaults = z.looseObject({ faults: z.array(z.looseObject({ message: z.object({ es: z.string(), en: z.string() }) })) })

/** The same in the one language of all that is said with them. */
const inOneLanguage = ({ faults, ...rest }: z.infer<typeof SaidFaults>, lang: Lang) => ({
  ...rest,
  faults: faults.map((fault) => ({ ...fault, message: fault.message[lang] })),
})

/** Says a refusal of the house: its fields as the flags they are written with, its faults each by its sentence, those of a file in their place. */
export const refusedBy = (invocation: Invocation, { code, status, details }: Problem): number => {
  const { t } = invocation
  const { happened, kept, next } = sayProblem(t, { code, details })
  const [fields, rows, faulty] = [InputFault.array().safeParse(details), RowFaults.safeParse(details), SaidFaults.safeParse(details)]
  const said = fields.success ? sayFaults(t, fields.data) : undefined
  const worded = faulty.success ? inOneLanguage(faulty.data, t.lang) : undefined
  const lines = [
    `${happened} ${kept} ${next}`,
    ...(said ?? []).map(({ path, message }) => `  --${path}: ${message}`),
    ...(worded?.faults ?? []).map(({ message }) => `  ${message}`),
    ...(rows.data?.errors ?? []).map((fault) => faultLine(fault, t.lang)),
  ]
  return tell(invocation, lines, { code, status, title: happened, detail: `${kept} ${next}`, details: said ?? worded ?? details ?? null })
}
