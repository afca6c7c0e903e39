/** The whole house, for tests of a room that stands on the tables of others. */
export { rooms } from '../src/app/rooms.ts'
