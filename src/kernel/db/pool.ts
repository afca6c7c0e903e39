import pg from 'pg'
import { rowTypes } from './parsers.ts'
import { planningClient } from './planned.ts'

/** A pool of the driver with our parsers. A connection that breaks outside a query says so by an event that nobody awaits: the pool drops
 * it, the query that comes next gets another, and the one under way fails by itself; unheard, the event would end the process. */
export const poolOf = (config: pg.PoolConfig): pg.Pool => {
  const pool = new pg.Pool({ ...config, types: rowTypes, Client: planningClient() })
  pool.on('error', () => {})
  pool.on('connect', (client) => client.on('error', () => {}))
  return pool
}
