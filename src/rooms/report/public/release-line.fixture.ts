import type { ReleaseLine } from '../contract/release.ts'

const ID = '0192f7a0-5b1e-7c3d-9a41-000000000001'

/** A published release as it is told. */
export const releaseLine = (change: Partial<ReleaseLine>): ReleaseLine => {
  const { code, version } = { code: 'TEST', version: '1.0', ...change }
  return {
    id: ID,
    programmeId: ID,
    titleEs: `Informe de ${code}`,
    titleEn: `Report of ${code}`,
    kind: 'release',
    asOf: '2026-01-31',
    example: false,
    erratumOf: null,
    madeAt: '2026-03-03T02:00:00.000Z',
    madeOn: '2026-03-02',
    publishedAt: '2026-03-04T02:00:00.000Z',
    publishedOn: '2026-03-03',
    supersededBy: null,
    dataHash: 'ab',
    manifestHash: 'cd',
    address: `/releases/${code}/${version}/`,
    ...change,
    code,
    version,
  }
}
