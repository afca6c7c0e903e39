import { SealRefused } from '#seal/refused.ts'
import { CountsRelease } from '../../contract/counts/release.ts'
import { checkRelease, releaseId } from '../../domain/counts/signed-release.ts'
import type { Server } from '../meeting/server.ts'
import type { Desk } from '../store/desk.ts'
import { keepDraft, keptDraft } from '../store/drafts.ts'

type Series = { readonly office: string; readonly year: number }
const placeOf = ({ office, year }: Series): string => `counts-released-${office}-${year}`

/** What this device released last of an office and year, sealed to the officer's own key. */
const ownLast = async (desk: Desk, series: Series): Promise<CountsRelease | undefined> =>
  CountsRelease.safeParse(await keptDraft(desk, placeOf(series))).data

const sendersOf = ({ office, year }: Series): string => `counts-rested-on-${office}-${year}`

/** @param senders whose tallies it is the sum of */
export const keepReleased = async (desk: Desk, release: CountsRelease, senders: readonly string[]): Promise<void> => {
  await keepDraft(desk, placeOf(release), release)
  await keepDraft(desk, sendersOf(release), [...senders])
}

/** Whose tallies the last release of this device was the sum of; null where it was made on another, which did not say. */
export const restedOn = async (desk: Desk, series: Series): Promise<readonly string[] | null> => {
  const kept = await keptDraft(desk, sendersOf(series))
  return Array.isArray(kept) ? kept.filter((one) => typeof one === 'string') : null
}

/**
 * What was published last of an office and year, by which a revision is judged. The server is not believed: it must be signed by a key that it can show, and
 * it is not older than what this device released.
 * @throws SealRefused `seal.rollback` where the server shows less than this device released, `seal.bad-signature`, `seal.unknown-key`
 */
export const releasedBefore = async (desk: Desk, server: Server, series: Series): Promise<CountsRelease | null> => {
  const listed = (await server.counts()) ?? []
  const found = listed.find(({ release }) => release.office === series.office && release.year === series.year)?.release
  const own = await ownLast(desk, series)
  if (own && (!found || found.at < own.at || (found.at === own.at && releaseId(found) !== releaseId(own))))
    throw new SealRefused('seal.rollback', placeOf(series))
  if (!found) return null
  const signer = await server.find(found.from)
  if (!signer) throw new SealRefused('seal.unknown-key', found.from.slice(0, 16))
  await checkRelease(found, signer.record)
  return found
}
