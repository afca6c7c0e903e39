import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect } from 'vitest'
import { runCli } from '#kernel/cli/run.ts'
import { translator } from '#kernel/i18n/translate.ts'
import { problemMessages } from '#kernel/problem/messages.ts'
import { readArchive } from '#sheets/archive.ts'
import { inHouse } from '#test/house.ts'
import { rooms } from '#test/rooms.ts'
import { Impact } from '../contract/impact.ts'
import type { StudyShown } from '../contract/study.ts'
import { publishedOf } from '../domain/evaluation/published.ts'
import { trainMessages } from '../messages.ts'
import { answered, at, locked, opened, people, proposed, seed, STUDY, workOut } from '../server/impact/study.fixture.ts'
import { impactCommand } from './impact.ts'

const words = { es: translator('es', trainMessages), en: translator('en', trainMessages) }

describe('what a study of the programme says', () => {
  const it = inHouse('pglite', { rooms, people, seed })

  it('is the same that the command line makes of the tables that are given out', async ({ as }) => {
    await opened(as)
    await proposed(as)
    await locked(as)
    await answered(as)
    const { file } = await as('analyst').get(at('impact.export'), STUDY)
    const read = readArchive(file?.bytes ?? new Uint8Array())
    const files = read.kind === 'read' ? read.files : new Map<string, Uint8Array>()
    expect([...files.keys()].toSorted()).toEqual(['about.json', 'items.csv', 'persons.csv', 'plan.json', 'responses.csv'])
    await workOut(as)
    const folder = await mkdtemp(join(tmpdir(), 'istmo-study-'))
    const [out, err]: [string[], string[]] = [[], []]
    try {
      for (const [name, bytes] of files) await writeFile(join(folder, name), bytes)
      const of = (name: string) => [`--${name}`, join(folder, `${name}.csv`)]
      const { body } = await as('analyst').get(at('study.show'), STUDY)
      const { plans } = body as unknown as StudyShown
      const terminal = {
        out: (line: string) => void out.push(line),
        err: (line: string) => void err.push(line),
        signal: new AbortController().signal,
      }
      const lock = ['--plan', join(folder, 'plan.json'), '--locked', plans[0]?.sha256 ?? '', '--json']
      const house = { commands: [impactCommand], messages: [problemMessages, trainMessages], nearest: () => undefined }
      await runCli(house, ['impact', ...of('persons'), ...of('responses'), ...of('items'), ...lock], terminal, 'en')
    } finally {
      await rm(folder, { recursive: true })
    }
    expect(err).toEqual([])
    const results = await as('analyst').get(at('impact.file'), { ...STUDY, path: 'results.json' })
    const byHand = publishedOf(Impact.parse({ ...JSON.parse(out.join('\n')), dataKind: 'example' }), words)
    expect(byHand).toEqual(JSON.parse(new TextDecoder().decode(results.file?.bytes)))
  }, 180_000)
})
