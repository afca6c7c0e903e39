import { expect, it } from 'vitest'
import { EXIT } from './command.ts'
import { joinCommands } from './join-commands.ts'

const command = (name: string) => ({ name, about: '', usage: '', options: {}, run: () => Promise.resolve(EXIT.done) })

it('two commands of one name do not start', () => {
  expect(joinCommands([command('report')], [command('import')]).map(({ name }) => name)).toEqual(['report', 'import'])
  expect(() => joinCommands([command('report')], [command('report')])).toThrow('command report is given twice')
})
