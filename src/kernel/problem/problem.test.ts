import { describe, expect, expectTypeOf, it } from 'vitest'
import { z } from 'zod'
import { DatabaseFailure } from '../db/failure.ts'
import { translator } from '../i18n/translate.ts'
import { catalogue, joinProblems } from './catalogue.ts'
import { fromPostgres } from './from-database.ts'
import { inputFaults, sayFaults } from './input-faults.ts'
import { problemMessages } from './messages.ts'
import { Problem, refuserOf } from './problem.ts'
import { problemKeys, sayProblem } from './say-problem.ts'

const problems = catalogue({
  'workshop.closed': { status: 409, details: z.strictObject({ workshopId: z.uuid() }) },
  'workshop.twice': { status: 409, constraint: 'workshop_name_once' },
  'workshop.full': { status: 409 },
})
const refuse = refuserOf(problems)
const ID = '0192f7a0-5b1e-7c3d-9a41-6f2f8d0c4e11'
const thrown = (run: () => never): unknown => {
  try {
    return run()
  } catch (problem) {
    return problem
  }
}

describe('a refusal', () => {
  it('carries its code, its status and its details', () => {
    const problem = thrown(() => refuse('workshop.closed', { workshopId: ID }))
    expect(problem).toBeInstanceOf(Problem)
    expect(problem).toMatchObject({ code: 'workshop.closed', status: 409, details: { workshopId: ID } })
    expect(thrown(() => refuse('workshop.full'))).toMatchObject({ code: 'workshop.full', details: undefined })
  })

  it('lets no detail out that its schema does not name', () => {
    const leaking = { workshopId: ID, said: 'what somebody said' }
    expect(thrown(() => refuse('workshop.closed', leaking))).toBeInstanceOf(z.ZodError)
  })

  it('knows its codes and details by type', () => {
    // @ts-expect-error no such code
    expect(thrown(() => refuse('workshop.lost'))).not.toBeInstanceOf(Problem)
    // @ts-expect-error details are asked for
    expect(thrown(() => refuse('workshop.closed'))).toBeInstanceOf(z.ZodError)
    expectTypeOf(refuse<'workshop.full'>).parameters.toEqualTypeOf<['workshop.full']>()
  })
})

describe('a house of several catalogues', () => {
  it('gives no code and no constraint twice', () => {
    expect(() => joinProblems([problems, { 'workshop.full': { status: 409 } }])).toThrow('workshop.full is given twice')
    expect(() => joinProblems([problems, { 'other.twice': { status: 409, constraint: ['workshop_name_once'] } }])).toThrow('two problems')
  })
})

describe('what the database refuses', () => {
  const broken = (constraint: string) => Object.assign(new Error('refused'), { code: '23505', severity: 'ERROR', constraint })

  it('is the problem that claims the constraint', () => {
    expect(fromPostgres(broken('workshop_name_once'), problems)).toMatchObject({ code: 'workshop.twice', status: 409 })
  })

  it('is a bug where no problem claims it', () => {
    expect(fromPostgres(broken('workshop_key'), problems)).toBeUndefined()
    expect(fromPostgres(new Error('a bug'), problems)).toBeUndefined()
  })

  it.each([
    ['storage.full', 507],
    ['database.busy', 503],
    ['database.unreachable', 503],
    ['statement.timeout', 503],
    ['migration.newer', 503],
    ['owner.missing', 503],
    ['url.missing', 503],
  ] as const)('is said as %s', (kind, status) => {
    expect(fromPostgres(new DatabaseFailure(kind, kind), problems)).toMatchObject({ code: kind, status })
  })

  it('keeps the details that it may tell', () => {
    const locked = fromPostgres(new DatabaseFailure('data.locked', '', { details: { directory: '/data', pid: 7 } }), problems)
    expect(locked && sayProblem(translator('en', problemMessages), locked).happened).toBe(
      'Another process has the data folder /data open (process 7).',
    )
    const version = new DatabaseFailure('data.version', '', { details: { found: '17', expected: '18' } })
    expect(fromPostgres(version, problems)).toMatchObject({ details: { found: '17', expected: '18' } })
    const unbound = new DatabaseFailure('role.unbound', '', { details: { role: 'ana', reason: 'superuser' } })
    expect(fromPostgres(unbound, problems)).toMatchObject({ details: { role: 'ana', reason: 'superuser' } })
  })
})

describe('a name that a problem has in both languages', () => {
  const texts = Object.fromEntries(problemKeys('chapter.stale').map((key) => [key, '{count}: {chapter}']))
  it.each([
    ['es', '1: Condición política'],
    ['en', '1: Political condition'],
  ] as const)('is told in the reader’s: %s', (lang, told) => {
    const details = { count: 1, chapter: { es: 'Condición política', en: 'Political condition' } }
    expect(sayProblem(translator(lang, { es: texts, en: texts }), { code: 'chapter.stale', details }).happened).toBe(told)
  })
})

describe('a fault of an input', () => {
  const Input = z.strictObject({
    name: z.string().min(2).max(4),
    kind: z.enum(['a', 'b']),
    id: z.uuid(),
    count: z.int().max(9),
    list: z.array(z.string()).min(1).max(3).optional(),
    pair: z.array(z.string()).min(2).optional(),
    until: z
      .string()
      .refine((day) => day > '2000', { error: 'assess.input.too-early' })
      .optional(),
    kindOf: z
      .discriminatedUnion('of', [z.strictObject({ of: z.literal('x') }), z.strictObject({ of: z.literal('y'), n: z.number() })])
      .optional(),
    either: z.union([z.enum(['x', 'y']), z.strictObject({ of: z.enum(['x', 'y']) })]).optional(),
  })
  const faults = (input: unknown) => inputFaults(Input.safeParse(input, { reportInput: true }).error?.issues ?? [])
  const whole = { name: 'abc', kind: 'a', id: ID, count: 1 }

  it('is nothing where nothing is wrong', () => expect(faults(whole)).toEqual([]))

  it.each([
    [{ name: undefined }, 'name', 'Falta este dato.'],
    [{ name: 3 }, 'name', 'Se esperaba un texto.'],
    [{ name: 'x' }, 'name', 'Es demasiado corto: se piden al menos 2 caracteres.'],
    [{ name: '' }, 'name', 'Falta este dato.'],
    [{ count: null }, 'count', 'Falta este dato.'],
    [{ name: 'abcde' }, 'name', 'Es demasiado largo: se admiten 4 caracteres como máximo.'],
    [{ kind: 'c' }, 'kind', 'No es uno de los valores admitidos: a, b.'],
    [{ id: '7' }, 'id', 'No tiene la forma que se pide (un identificador).'],
    [{ count: 10 }, 'count', 'Es demasiado alto: el máximo es 9.'],
    [{ list: [] }, 'list', 'Falta al menos un elemento.'],
    [{ pair: ['a'] }, 'pair', 'Faltan elementos: se piden al menos 2.'],
    [{ list: ['a', 'b', 'c', 'd'] }, 'list', 'Son demasiados: se admiten 3 como máximo.'],
    [{ list: ['a', 2] }, 'list.1', 'Se esperaba un texto.'],
    // Of alternatives: the one whose form was given, else the plainest.
    [{ either: { of: 'z' } }, 'either.of', 'No es uno de los valores admitidos: x, y.'],
    [{ either: { of: 'x', on: 'y' } }, 'either.on', 'Este dato no se conoce aquí; revise cómo está escrito su nombre.'],
    [{ kindOf: { of: 'z' } }, 'kindOf.of', 'Este valor no se admite.'],
    [{ either: true }, 'either', 'No es uno de los valores admitidos: x, y.'],
    [{ extra: 1 }, 'extra', 'Este dato no se conoce aquí; revise cómo está escrito su nombre.'],
  ])('of %j is said of %s', (change, path, message) => {
    expect(sayFaults(translator('es', problemMessages), faults({ ...whole, ...change }))).toMatchObject([{ path, message }])
  })

  it.each([
    [/^[A-Z0-9-]{3,24}$/, 'Se admiten letras mayúsculas sin acento, cifras y guiones; de 3 a 24 caracteres.'],
    [/^[a-z][a-z-]{1,30}$/, 'Se admiten letras minúsculas sin acento y guiones; empieza con una letra; de 2 a 31 caracteres.'],
    [/^[A-Z]{2}$/, 'Se admiten letras mayúsculas sin acento; 2 caracteres.'],
    [/^[0-9a-f]{64}$/, 'Se admiten dígitos hexadecimales (del 0 al 9 y de la a a la f, minúsculas); 64 caracteres.'],
    [/^F-\d{3}$/, 'No tiene la forma que se pide; se escribe como F-001.'],
    [/^R-(?:[A-Z]{2}|REG)-\d{2}$/, 'No tiene la forma que se pide; se escribe como R-AA-01.'],
    [/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/, 'No tiene la forma que se pide; se escribe como 2024.'],
    [/^(?=.*é).+$/, 'No tiene la forma que se pide.'],
  ])('of the pattern %s is said in words', (pattern, message) => {
    const issues = z.strictObject({ code: z.string().regex(pattern) }).safeParse({ code: 'ñ!' }, { reportInput: true }).error?.issues ?? []
    expect(sayFaults(translator('es', problemMessages), inputFaults(issues))).toMatchObject([{ path: 'code', message }])
  })

  it('of a room’s own rule is said by its own message', () => {
    expect(faults({ ...whole, until: '1999' })).toEqual([{ path: 'until', fault: 'assess.input.too-early' }])
  })

  it('is said of one thing in the singular, in English too', () => {
    const said = (limits: { min: number; max: number }, list: string[]) => {
      const issues = z.array(z.string()).min(limits.min).max(limits.max).safeParse(list, { reportInput: true }).error?.issues ?? []
      return sayFaults(translator('en', problemMessages), inputFaults(issues)).map(({ message }) => message)
    }
    expect(said({ min: 1, max: 1 }, [])).toEqual(['There are too few: at least one is needed.'])
    expect(said({ min: 2, max: 9 }, [])).toEqual(['There are too few: at least 2 are needed.'])
    expect(said({ min: 1, max: 1 }, ['a', 'b'])).toEqual(['There are too many: at most one is accepted.'])
  })

  it('never carries the value back', () => {
    expect(JSON.stringify(faults({ ...whole, name: 'a secret that is too long', id: 'another secret' }))).not.toContain('secret')
  })
})
