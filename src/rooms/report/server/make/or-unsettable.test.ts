import { expect, it } from 'vitest'
import type { Document } from '#documents/model.ts'
import { renderPdf } from '#documents/pdf/render-pdf.ts'
import { fixturePackage } from '#test/fixture-package.ts'
import { refuseUnprintable } from '../release/unprintable.ts'
import { orUnsettable } from './or-unsettable.ts'

const broken: Document = {
  id: 'broken',
  lang: 'es',
  title: 'Informe',
  subtitle: '',
  authors: [],
  date: '2009-03-02',
  edition: { version: '1', label: '', dataHash: '', colophon: [] },
  keywords: [],
  blocks: [
    { kind: 'heading', id: 'h', level: 1, runs: [{ kind: 'text', text: 'Uno' }] },
    {
      kind: 'figure',
      id: 'f-places',
      caption: [{ kind: 'text', text: 'Lugares' }],
      alt: 'Lugares',
      svg: '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><g></svg>',
    },
  ],
  references: [],
}
const making = () => orUnsettable('report.es.pdf', async () => void renderPdf(broken))

it('a document that cannot be set is refused by the name of its part', async () => {
  expect(await making()).toMatchObject({
    kind: 'refused',
    problems: [{ where: 'report.es.pdf', code: 'unsettable', found: expect.stringMatching(/^figure f-places: /) }],
  })
})

it('a release is refused by it too, in the language of the edition', async () => {
  const problems = (await making())?.problems ?? []
  expect(() => refuseUnprintable(fixturePackage, problems)).toThrow(
    expect.objectContaining({
      code: 'release.unprintable',
      details: expect.objectContaining({
        place: {
          es: expect.stringMatching(/^la edición, en español, por/),
          en: expect.stringMatching(/^the edition, in Spanish, because of/),
        },
      }),
    }),
  )
})

it('any other failure is a fault and stays one', async () => {
  const full = new Error('the disk is full')
  await expect(orUnsettable('report.es.pdf', () => Promise.reject(full))).rejects.toBe(full)
})
