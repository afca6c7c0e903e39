import { canonicalText } from '../canonical.ts'
import type { Key } from '../key.ts'
import { testKey } from '../seal.fixture.ts'
import { countersign } from './countersign.ts'
import { type OfficeRecord, recordOffice } from './record.ts'

export const PROGRAMME = '0192f7a0-5b1e-7c3d-9a41-000000000001'
export const SINCE = '2026-03-02T14:00:00.000Z'
const SIGNED = '2026-03-03T14:00:00.000Z'
/** A moment at which all of them serve. */
export const NOW = '2026-04-01T00:00:00.000Z'

export type TestOffice = { readonly key: Key; readonly record: OfficeRecord }

/** An office of a State, with a key of so many equal bytes. */
export const testOffice = async (byte: number, state: string, over: Partial<OfficeRecord> = {}): Promise<TestOffice> => {
  const key = await testKey(byte, 'recovery')
  return { key, record: recordOffice(key, { programme: PROGRAMME, name: `Fiscalía ${byte}`, state, since: SINCE, ...over }) }
}

export const signed = (by: TestOffice, of: TestOffice, at = SIGNED) =>
  countersign(by.key, { as: by.record, office: of.record }, { how: 'video', at })

export const texts = (...all: readonly object[]): readonly string[] => all.map(canonicalText)
