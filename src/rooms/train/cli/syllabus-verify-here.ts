import type { z } from 'zod'
import { EXIT, type Invocation } from '#kernel/cli/command.ts'
import type { FindPlace } from '#kernel/cli/command-line.ts'
import { refused } from '#kernel/cli/refused.ts'
import type { syllabusVerify } from '../contract/syllabus-operations.ts'
import { faultSaid } from '../domain/syllabus/verdict.ts'

type Asked = { readonly findPlace: FindPlace; readonly programme: string; readonly keys: readonly string[] }
type Version = z.output<(typeof syllabusVerify)['output']>['versions'][number]

/** A good signature of a key that nobody here vouches for is as good as none. */
const judged = (version: Version, keys: readonly string[]): Version =>
  version.fault === null && version.key !== null && !keys.includes(version.key)
    ? { ...version, fault: { code: 'key', what: version.key } }
    : version

const told = ({ t, terminal }: Invocation, { code, semver, sha256, state, key, fault }: Version): void => {
  const of = `${code} ${semver}`
  if (fault) return terminal.err(t('train.cli.verify-wrong', { of: `${of} (${sha256.slice(0, 16)})`, what: faultSaid(t, fault) }))
  terminal.out(t('train.cli.verify-version', { of, sha256, state: state.replaceAll('-', '_'), signed: key === null ? 'no' : 'yes' }))
}

/** Looks at every version of a programme in the database of this installation, or at one of them, with the key of this installation and those given. */
export const verifyHere = async (invocation: Invocation, { findPlace, programme, keys }: Asked): Promise<number> => {
  const { options, t, terminal } = invocation
  // Loaded here: who looks at a file needs neither database nor server.
  const { orRefusal } = await import('#kernel/cli/operation-commands.ts')
  const { versionsIn } = await import('./recorded-versions.ts')
  const place = await findPlace(invocation)
  if (!place) return EXIT.refused
  return orRefusal(invocation, place, async () => {
    const found = await versionsIn(invocation, place, programme)
    const wanted = options['version']
    const asked = found?.versions.filter(({ semver, sha256 }) => wanted === undefined || semver === wanted || sha256 === wanted)
    if (!found || !asked || asked.length === 0) {
      const version = typeof wanted === 'string' ? wanted : 'all'
      const said = [t('train.cli.verify-none', { programme, version })]
      return refused(invocation, { code: 'record.not-found', said, details: { programme, version } })
    }
    const versions = asked.map((one) => judged(one, [found.ownKey, ...keys]))
    if (options['json']) terminal.out(JSON.stringify({ schema: 'istmo/syllabus-verdicts/1', ownKey: found.ownKey, versions }, null, 2))
    else {
      for (const one of versions) told(invocation, one)
      terminal.out(t('train.cli.verify-own-key', { key: found.ownKey }))
    }
    return versions.some(({ fault }) => fault) ? EXIT.refused : EXIT.done
  })
}
