import { expect, it } from 'vitest'
import { translator } from '../i18n/translate.ts'
import en from './messages/en.json' with { type: 'json' }
import es from './messages/es.json' with { type: 'json' }

it.for([
  ['en', 'you make them a new link; nobody else can', /officer/],
  ['es', 'usted le hace un enlace nuevo; nadie más puede hacerlo', /oficial/],
] as const)('who lost their codes with the secret gets a link of the operator alone (%s)', ([lang, told, other]) => {
  const said = translator(lang, { es, en })('backup.cli.unopened', { people: 2, folder: '/data' })
  expect(said).toContain(told)
  expect(said).not.toMatch(other)
})
