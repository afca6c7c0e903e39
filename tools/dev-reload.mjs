/** The script by which an open page loads itself again once something was made; the pages themselves know nothing of it. */
export const SCRIPT = '/reload-while-developing.js'

/** A script that comes only then: the guide's policy lets its page connect to nothing, and load scripts. */
const NEXT = `${SCRIPT}/next`
const CLIENT = `const wait = () => import('${NEXT}?' + Date.now()).then(() => location.reload(), () => setTimeout(wait, 1000))
wait()`

const JAVASCRIPT = { 'content-type': 'text/javascript; charset=utf-8', 'cache-control': 'no-store' }
const readers = new Set()

/**
 * Answers what the script asks, and the question for itself.
 * @param {import('node:http').IncomingMessage} asked
 * @param {import('node:http').ServerResponse} reply
 * @returns {boolean} false where something else is asked
 */
export const answerReload = (asked, reply) => {
  if (!asked.url.startsWith(SCRIPT)) return false
  if (asked.url.startsWith(NEXT)) {
    readers.add(reply)
    reply.on('close', () => readers.delete(reply))
  } else reply.writeHead(200, JAVASCRIPT).end(CLIENT)
  return true
}

export const tellReaders = () => {
  for (const reader of readers) reader.writeHead(200, JAVASCRIPT).end()
  readers.clear()
}
