import { expect, it } from 'vitest'
import { fixtureRoom } from './fixture/room.ts'
import { permissionMatrix } from './permissions.ts'
import { joinRooms } from './rooms.ts'

it('has a row for each operation and a column for each role', () => {
  const table = permissionMatrix(joinRooms([fixtureRoom]))
    .split('\n')
    .filter((line) => line.startsWith('|'))
  expect(table).toEqual([
    '| operation | what one may | fixture.keeper | fixture.reader | fixture.speaker | member | signed in | operator | everyone |',
    '| --- | --- | --- | --- | --- | --- | --- | --- | --- |',
    '| `fixture.remark.make` | speak on a board |  |  | yes |  |  |  |  |',
    '| `fixture.remark.list` | read a board |  | yes | yes |  |  |  |  |',
    '| `fixture.board.seal` | seal a board | yes |  |  |  |  | yes |  |',
    '| `fixture.board.count` | count boards |  |  |  |  |  |  | yes |',
    '| `fixture.remark.import` | bring remarks in a file |  |  | yes |  |  | yes |  |',
    '| `fixture.remark.print` | print a board |  | yes | yes |  |  | yes |  |',
    '| `fixture.board.condense` | condense a board |  |  | yes |  |  | yes |  |',
    '| `audit.chain.verify` | verify the audit |  |  |  |  |  | yes |  |',
    '| `backup.file.make` | back the house up |  |  |  |  |  | yes |  |',
    '| `chain.record.walk` | walk the chain |  |  |  | yes |  | yes |  |',
    '| `find.record.find` | search what one may read |  |  |  | yes |  | yes |  |',
    '| `home.work.show` | see what waits for oneself |  |  |  | yes |  | yes |  |',
  ])
})
