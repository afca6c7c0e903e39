import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { packageTables } from '#report/package.ts'
import { writePackage } from '#sheets/write-package.ts'
import { fixture } from './fixture-package.ts'
import { countriesConform, packagesConform } from '../tools/conformance/checks.ts'

describe('what is compared with public standards', () => {
  let folder: string
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'istmo-standards-'))
  })
  afterAll(() => rm(folder, { recursive: true }))

  const withList = (codes: readonly string[]) =>
    writeFile(join(folder, 'iso_3166-2_CA7.csv'), `code,name,type,parent\n${codes.map((code) => `${code},A place,District,\n`).join('')}`)

  it('says when the list of countries is not there', async () =>
    expect(await countriesConform(join(folder, 'nowhere'), ['HN'])).toMatchObject({ kind: 'not-found' }))

  it('finds that each country of the list has its outline', async () => {
    await withList(['HN-AT', 'HN-CH', 'PA-1'])
    expect(await countriesConform(folder, ['HN', 'PA'])).toMatchObject({ kind: 'conforms', says: [expect.stringContaining('HN, PA')] })
  })

  it('is caught by a country that the map does not know, and by one that the list does not hold', async () => {
    await withList(['HN-AT', 'QQ-1'])
    expect(await countriesConform(folder, ['HN', 'PA'])).toMatchObject({
      kind: 'fails',
      says: [
        "QQ: not in the map's table of codes",
        'QQ: the map has no outline',
        'PA: a country of the example that the list does not hold',
      ],
    })
  })

  it('finds that a package and its annex read back whole', () => {
    expect(packagesConform(writePackage({ tables: fixture, passages: {} }, packageTables))).toMatchObject({ kind: 'conforms' })
  })

  it('is caught by a package with an error', () => {
    const files = new Map(writePackage({ tables: fixture, passages: {} }, packageTables))
    files.set('data/countries.csv', new TextEncoder().encode('code,name_es,name_en,workshop_language\nhonduras,Honduras,Honduras,es\n'))
    expect(packagesConform(files)).toMatchObject({ kind: 'fails' })
  })
})
