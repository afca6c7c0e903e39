import { statfsSync } from 'node:fs'
import type { OpenTransaction } from '../database.ts'
import { DatabaseFailure, failureOf } from '../failure.ts'

/** Free space below which nothing is written any more. PostgreSQL panics when its log finds no room, and needs some to come back:
 * a few segments of 16 MiB each and a checkpoint. */
export const RESERVE_BYTES = 96 * 1024 * 1024

/**
 * Stops writing before the disk is full: then reading goes on, nothing is torn, and writing resumes by itself when there is room.
 * @throws DatabaseFailure `storage.full`
 */
export const whileThereIsRoom =
  (open: OpenTransaction, directory: string, reserve: number): OpenTransaction =>
  async (opening, run) => {
    if (opening.access === 'read write' && freeBytes(directory) < reserve) throw full(directory)
    try {
      return await open(opening, run)
    } catch (error) {
      throw failureOf(error)?.kind === 'database.unreachable' && freeBytes(directory) < reserve ? full(directory, error) : error
    }
  }

const freeBytes = (directory: string): number => {
  const { bavail, bsize } = statfsSync(directory)
  return bavail * bsize
}

const full = (directory: string, cause?: unknown) =>
  new DatabaseFailure('storage.full', `no room left to write in ${directory}`, { details: { directory }, cause })
