import { resolve } from 'node:path'

/**
 * What `istmo serve` is told while one develops. The example is left unnamed, as `npm start` leaves it: only then do its people sign in by role,
 * and nobody else stands in its database.
 * @param {string | undefined} folder of a package of one's own
 * @param {boolean} fresh makes the report anew
 */
export const serveWords = (folder, fresh) => ['serve', ...(folder === undefined ? [] : [resolve(folder)]), ...(fresh ? ['--fresh'] : [])]
