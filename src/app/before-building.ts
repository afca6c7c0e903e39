import { EXIT } from '#kernel/cli/command.ts'
import { operatorLanguage } from '#kernel/cli/run.ts'
import { translator } from '#kernel/i18n/translate.ts'
import en from './messages/en.json' with { type: 'json' }
import es from './messages/es.json' with { type: 'json' }
import { configFor } from './settings.ts'
import { takePlace } from './take-place.ts'

/** A program of its own: says what `istmo serve` would refuse, before minutes go into screens that nobody would be served. */
const say = (line: string): void => void process.stderr.write(`${line}\n`)
const voice = {
  options: {},
  t: translator(operatorLanguage(process.env), { es, en }),
  terminal: { out: say, err: say, signal: new AbortController().signal },
}
const config = configFor(voice)
const held = config && (await takePlace(voice, config))
await held?.release()
process.exitCode = held ? EXIT.done : EXIT.refused
