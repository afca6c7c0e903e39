import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { Hono } from 'hono'
import type { CliCommand } from '#kernel/cli/command.ts'
import { listen } from '#kernel/http/listen.ts'
import { joinCatalogues, type Lang, translator } from '#kernel/i18n/translate.ts'
import { problemMessages } from '#kernel/problem/messages.ts'
import { Distinction } from '../contract/outcome.ts'
import { Law } from '../contract/law-data.ts'
import { Facts } from '../contract/facts.ts'
import { decisionOn } from '../domain/distinguish/decision.ts'
import { readLaw } from '../domain/distinguish/distinguish.ts'
import { seedLaw } from '../domain/seed.ts'
import { lawMessages } from '../messages.ts'
import { distinguishCommand } from './distinguish.ts'
import { lawAtHand } from './law-at-hand.ts'
import { lawEffectsCommand } from './law-effects.ts'
import { showLawCommand } from './show-law.ts'
import { verifyDecisionCommand } from './verify-decision.ts'

let folder = ''
beforeEach(async () => void (folder = await mkdtemp(join(tmpdir(), 'istmo-law-'))))
afterEach(() => rm(folder, { recursive: true }))

const said = async (command: CliCommand, given: unknown, options: Record<string, string | boolean> = {}, lang: Lang = 'en') => {
  const path = join(folder, 'given.json')
  await writeFile(path, typeof given === 'string' || Buffer.isBuffer(given) ? given : JSON.stringify(given))
  const [out, err]: [string[], string[]] = [[], []]
  const t = translator(lang, joinCatalogues(problemMessages, lawMessages))
  const terminal = {
    out: (line: string) => void out.push(line),
    err: (line: string) => void err.push(line),
    signal: new AbortController().signal,
  }
  const exit = await command.run({ positionals: [path], options, t, terminal })
  return { exit, out: out.join('\n').replaceAll(folder, ''), err: err.join('\n').replaceAll(folder, '') }
}

const girl = {
  schema: 'istmo/facts/1',
  id: 'girl-17',
  jurisdictions: ['CR'],
  date: '2025-03',
  age: 17,
  acts: { recruitment: 'yes' },
  means: 'no',
  purpose: { sexualExploitation: { intended: 'yes', carriedOut: 'no' } },
}

describe('istmo distinguish', () => {
  it('answers one set of facts with one outcome, and a list with a list', async () => {
    const one = await said(distinguishCommand, girl, { json: true })
    expect(one).toMatchObject({ exit: 0, err: '' })
    const outcome = Distinction.parse(JSON.parse(one.out))
    expect(outcome).toMatchObject({ id: 'girl-17', lang: 'en', outcomes: { INT: 'TIP', CR: 'undetermined' } })
    const list = await said(distinguishCommand, [girl, { ...girl, id: 'deceived', means: { deception: 'yes' } }], { json: true })
    expect((JSON.parse(list.out) as Distinction[]).map(({ id, outcomes }) => [id, outcomes.CR])).toEqual([
      ['girl-17', 'undetermined'],
      ['deceived', 'TIP'],
    ])
  })
  it('reads a file with a byte order mark', async () =>
    expect(await said(distinguishCommand, `\uFEFF${JSON.stringify(girl)}`, { json: true })).toMatchObject({ exit: 0, err: '' }))
  it('says of each reason how well it is known, what is missing, and that nothing was made out where nothing was', async () => {
    const { out } = await said(distinguishCommand, { ...girl, age: 'adult', border: 'no', attempt: { completed: 'yes' } })
    expect(out).toContain('No means was used, and this law requires one. [text seen, not certified]')
    expect(out).toContain('None of the offences examined is made out.')
    expect((await said(distinguishCommand, girl)).out).toMatch(/What is not known of the law:\n {4}Penal Code \(Costa Rica\), art\. 172/)
    expect((await said(distinguishCommand, { ...girl, means: 'unknown' })).out).toMatch(
      /Facts that are missing:\n {4}means: any of the 8 means that the Protocol names \(see below\)[\s\S]*\nMeans that the Protocol names: threat or use of force, /,
    )
  })
  it('is read by a person, in the language asked for', async () => {
    const { out } = await said(distinguishCommand, girl, {}, 'es')
    expect(out).toContain('Costa Rica: SIN DETERMINAR — trata: no se sabe')
    expect(out).toContain('No interrogue a una víctima para llenar estas casillas.')
    expect(out).toContain('No hace falta ningún medio: la víctima es menor de 18 años.')
    expect((await said(distinguishCommand, girl)).out).toMatch(
      /if there was any of the 8 means that the Protocol names \(see below\) → trafficking in persons/,
    )
  })
  it('refuses what it does not take, naming each place, and answers nothing', async () => {
    const bad = [
      girl,
      { ...girl, jurisdictions: ['MX'], date: '2025-02-30', means: { fear: 'yes', fraud: true }, benefit: { value: 'maybe' } },
    ]
    const { exit, out, err: why } = await said(distinguishCommand, bad, { json: true })
    expect([exit, JSON.parse(out)]).toMatchObject([
      2,
      { code: 'file.refused', details: { errors: [{ path: '1.jurisdictions.0' }, {}, {}, {}, {}] } },
    ])
    expect(why).toBe(
      [
        '/given.json: 5 values were not accepted. Nothing was answered.',
        '  1.jurisdictions.0 (countries whose law is asked): This is not one of the values accepted: BZ, CR, SV, GT, HN, NI, PA.',
        '  1.date (date of the facts): There is no such date.',
        '  1.means.fraud (fraud): This is not one of the values accepted: yes, no, unknown.',
        '  1.means.fear (means): This field is not known here; check how its name is spelt.',
        '  1.benefit.value (payment or hoped-for gain for helping with the entry): This is not one of the values accepted: yes, no, unknown.',
      ].join('\n'),
    )
    const { err } = await said(
      distinguishCommand,
      { ...girl, date: '14/3/2025', age: '17', purpose: { servitude: 3 }, border: 'si' },
      {},
      'es',
    )
    expect(err.split('\n').slice(1)).toEqual([
      '  date (fecha de los hechos): Se escribe entre comillas como "2025", "2025-03" o "2025-03-14".',
      '  age (edad: los años en cifras, sin comillas, o bien child, adult o unknown): No es uno de los valores admitidos: child, adult, unknown.',
      '  purpose.servitude (servidumbre): No es uno de los valores admitidos: yes, no, unknown.',
      '  border (cruce de una frontera): No es uno de los valores admitidos: yes, no, unknown.',
    ])
    expect(await said(distinguishCommand, '{"a":1,}', {}, 'es')).toMatchObject({
      exit: 2,
      err: '/given.json: no es JSON; el error está en la línea 1, columna 8. No se leyó nada.',
    })
    expect(await said(distinguishCommand, '{"a":1,}', {}, 'es')).toMatchObject({
      err: '/given.json: no es JSON; el error está en la línea 1, columna 8. No se leyó nada.',
    })
    // Of a name that stands twice any reader keeps the last, and an answer would rest on what its writer did not mean.
    expect(await said(distinguishCommand, '{"border":"yes",\n "age":17, "border":"no"}', {}, 'es')).toMatchObject({
      exit: 2,
      out: '',
      err: '/given.json: «border» está dos veces en el mismo objeto: la segunda, en la línea 2, columna 12. No se leyó nada.',
    })
    expect((await said(distinguishCommand, bad, {}, 'es')).err).toContain('No existe esa fecha.')
    expect(await said(distinguishCommand, Buffer.from('{"a":"\xf1"}', 'latin1'))).toMatchObject({
      exit: 2,
      err: '/given.json is not in UTF-8; save it so and try again.',
    })
    expect(await said(distinguishCommand, { ...girl, id: 'a\u001b[31m' })).toMatchObject({
      exit: 2,
      err: expect.stringContaining('  id (name of these facts): '),
    })
    expect(await said(distinguishCommand, '{"schema":"istmo/facts/1","id":"\\ud800"}')).toMatchObject({
      exit: 2,
      err: '/given.json is not in UTF-8; save it so and try again.',
    })
    expect(await said(distinguishCommand, [])).toMatchObject({ exit: 2, out: '' })
  })
  it('says of null that it is null, and refuses two sets of facts of one name', async () => {
    const { exit, err } = await said(distinguishCommand, { ...girl, means: null })
    expect([exit, err]).toEqual([
      2,
      '/given.json: one value was not accepted. Nothing was answered.\n  means (means): This is null, which says nothing: leave it out, or write “unknown” if it is a fact that is not known.',
    ])
    expect((await said(distinguishCommand, { ...girl, id: undefined })).err).toContain('This is missing.')
    expect(await said(distinguishCommand, [girl, { ...girl, id: 'other' }, { ...girl, age: 30 }])).toEqual({
      exit: 2,
      out: '',
      err: '/given.json: one value was not accepted. Nothing was answered.\n  2.id (name of these facts): An earlier set of facts in this list has the same name: give each its own.',
    })
  })
})

describe('istmo law show', () => {
  const shown = async (...positionals: readonly string[]) => {
    const out: string[] = []
    const terminal = {
      out: (line: string) => void out.push(line),
      err: (line: string) => void out.push(line),
      signal: new AbortController().signal,
    }
    const exit = await showLawCommand.run({ positionals, options: {}, t: translator('en', lawMessages), terminal })
    return { exit, out: out.join('\n') }
  }
  it('gives the law whose hash every answer carries', async () => {
    const { exit, out } = await shown()
    expect([exit, readLaw(Law.parse(JSON.parse(out))).sha256]).toEqual([0, seedLaw().sha256])
  })
  it('gives that of one system, which is taken again as it is', async () =>
    expect(await said(lawEffectsCommand, (await shown('hn')).out)).toMatchObject({
      exit: 0,
      out: expect.stringMatching(/no answer would change/),
    }))
  it('says which there are of what is no system, and that one is shown at a time', async () => {
    expect(await shown('XX')).toEqual({
      exit: 2,
      out: '“XX” is none of the systems whose law is on file: INT, BZ, CR, SV, GT, HN, NI, PA (INT: the Palermo Protocols). Give one of these, or none for the whole law.',
    })
    expect(await shown('HN', 'PA')).toMatchObject({ exit: 2, out: expect.stringMatching(/^One system at a time is shown, and HN, PA/) })
  })
})

describe('istmo decision verify', () => {
  const made = () => decisionOn(seedLaw(), [Facts.parse(girl)], '2026-11-27T12:00:00.000Z')
  it('finds a record whole, and its law the same', async () =>
    expect(await said(verifyDecisionCommand, made())).toEqual({
      exit: 0,
      err: '',
      out:
        '/given.json is whole: under the law that it carries it gives the same outcome and the same fingerprint.\n' +
        `Compare it with the signed page: ${made().sha256}. It does not cover the time at which it was made.\n` +
        'Compared with the seed law of this software, approved by nobody: no installation runs on the data here ' +
        `(fingerprint ${seedLaw().sha256.slice(0, 16)}…).\nIt is the law that the record carries.`,
    }))
  it('finds an altered one, and refuses what is none', async () => {
    expect(await said(verifyDecisionCommand, { ...made(), engine: 'x' })).toMatchObject({
      exit: 2,
      out: expect.stringContaining('was altered'),
    })
    expect(await said(verifyDecisionCommand, girl)).toMatchObject({
      exit: 2,
      out: '',
      err: expect.stringContaining('phases: This is missing.'),
    })
  })
  it('speaks the language that is asked for', async () => {
    expect((await said(verifyDecisionCommand, made(), {}, 'es')).out).toMatch(
      /ley semilla de este programa informático.*\nEs la misma ley que lleva el registro\./,
    )
  })
  it('says what the law of today would answer otherwise, as JSON too', async () => {
    const old = structuredClone(seedLaw().law)
    const tip = old.systems.find(({ system }) => system === 'CR')!.offences[0]!.versions.at(-1)!
    if (tip.elements && 'meansForChildren' in tip.elements) tip.elements.meansForChildren.value = 'not-required'
    const before = decisionOn(readLaw(old), [Facts.parse(girl)], '2026-11-27T12:00:00.000Z')
    expect((await said(verifyDecisionCommand, before)).out).toContain('  girl-17, Costa Rica: trafficking in persons → undetermined')
    expect(JSON.parse((await said(verifyDecisionCommand, before, { json: true })).out)).toMatchObject({
      kind: 'whole',
      lawChanged: true,
      comparedWith: { law: 'seed', lawSha256: seedLaw().sha256 },
      changed: [{ system: 'CR' }],
    })
  })
})

describe('istmo law effects', () => {
  const honduras = async () => JSON.parse(await readFile(new URL('../seed/hn.json', import.meta.url), 'utf8'))
  it('finds none where the law is as it is', async () =>
    expect(await said(lawEffectsCommand, await honduras())).toMatchObject({
      exit: 0,
      out: expect.stringMatching(/^Of \d+ fact patterns, no answer would change\.$/),
    }))
  it('names the patterns that an exception for children would change, and the outcome before and after', async () => {
    const law = await honduras()
    law.offences[0].versions[2].elements.meansForChildren.value = 'not-required'
    expect((await said(lawEffectsCommand, law)).out).toMatch(/^ {2}Honduras /m)
    const { exit, out } = await said(lawEffectsCommand, law, { json: true })
    expect(exit).toBe(0)
    const { effects } = JSON.parse(out)
    expect(effects.length).toBeGreaterThan(0)
    for (const effect of effects)
      expect(effect).toMatchObject({ system: 'HN', before: { outcome: 'undetermined' }, after: { outcome: 'TIP' } })
  })
  it('refuses a law whose wordings overlap, or that names what nobody lists', async () => {
    const law = await honduras()
    law.offences[0].versions[1].from = { notBefore: '2021-01-01', notAfter: '2021-01-01', source: 'nobody', grade: 'text' }
    const { exit, err, out } = await said(lawEffectsCommand, law)
    expect([exit, out]).toEqual([2, ''])
    expect(err).toContain('hn-tip.2012: the wording hn-tip.2020 begins before this one')
    expect(err).toContain('there is no source “nobody”')
  })
})

const APPROVAL = {
  system: 'HN',
  number: 2,
  approvedAt: '2027-01-01T10:00:00.000Z',
  officeEs: 'Fiscalía',
  officeEn: 'Prosecution',
  isPractice: false,
}

describe('the law that the command line asks by', () => {
  const served = async (law: unknown) => {
    const site = new Hono()
    site.get('/api/openapi.json', (c) => c.json({}))
    site.get('/law.json', (c) => c.json(law))
    site.get('/law-approvals.json', (c) => c.json([APPROVAL]))
    const server = await listen(site, 0)
    if (server.kind !== 'listening') throw new Error('no port is free')
    await writeFile(join(folder, 'server.json'), JSON.stringify({ port: server.port, token: 'x'.repeat(64) }))
    return server
  }
  const asked = async () => {
    const err: string[] = []
    const t = translator('en', lawMessages)
    const at = await lawAtHand({ t, terminal: { err: (line) => void err.push(line) }, environment: { ISTMO_DATA: folder } })
    return { ...at, err }
  }
  it('is the seed where no house runs', async () => expect(await asked()).toEqual({ law: seedLaw(), of: 'seed', err: [] }))
  it('is that of the house also where it is the seed still', async () => {
    const server = await served(seedLaw().law)
    const { of, err } = await asked()
    await server.close()
    expect([of, err]).toEqual(['installation', []])
  })
  it('is the law in force of the house that runs on these data, and it is said', async () => {
    const law = { ...structuredClone(seedLaw().law), asOf: '2027-01-01' }
    const server = await served(law)
    const { law: found, of, err } = await asked()
    await server.close()
    expect([found.law.asOf, of, err.length]).toEqual(['2027-01-01', 'installation', 1])
    expect(err[0]).toContain(found.sha256.slice(0, 16))
    expect(found.approved).toEqual([APPROVAL])
  })
})
