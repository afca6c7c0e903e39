import type { z } from 'zod'
import { type CliCommand, EXIT, type Invocation } from '#kernel/cli/command.ts'
import { openDoor } from '#kernel/cli/door.ts'
import type { Around, FindPlace } from '#kernel/cli/command-line.ts'
import { orRefusal, watchOf } from '#kernel/cli/operation-commands.ts'
import { refused } from '#kernel/cli/refused.ts'
import { sayFaults } from '#kernel/problem/input-faults.ts'
import type { invitePerson as remote, listProgrammes as list } from '../contract/operations.ts'
import { invitePerson } from '../server/invite-person.ts'
import { listProgrammes } from '../server/list-programmes.ts'

type Invited = z.output<(typeof remote)['output']>
type Programmes = z.output<(typeof list)['output']>

const NEEDED = ['programme', 'email', 'name', 'office', 'country', 'role'] as const

const say = async (invocation: Invocation, { link, ...invited }: Invited, findAddress: Around['findAddress']): Promise<number> => {
  const { options, t, terminal } = invocation
  const address = link && `${await findAddress(invocation)}${link.path}`
  if (options['json']) terminal.out(JSON.stringify({ ...invited, link: link && { ...link, address } }))
  else if (!link || !address) terminal.out(t('programme.cli.seat-holds'))
  else {
    terminal.out(address)
    terminal.err(t('programme.cli.link', { until: link.expiresAt.slice(0, 16).replace('T', ' ') }))
  }
  return EXIT.done
}

const run = async (invocation: Invocation, findPlace: FindPlace, findAddress: Around['findAddress']): Promise<number> => {
  const { options, t } = invocation
  const missing = NEEDED.filter((name) => typeof options[name] !== 'string')
  if (missing.length > 0) {
    const said = [t('programme.cli.missing', { flags: missing.map((name) => `--${name}`).join(', ') })]
    const details = sayFaults(
      t,
      missing.map((path) => ({ path, fault: 'missing' })),
    )
    return refused(invocation, { code: 'input.invalid', said, details })
  }
  const place = await findPlace(invocation)
  if (!place) return EXIT.refused
  return orRefusal(invocation, place, async () => {
    const door = await openDoor(place)
    const invited = async () => {
      const programmes = (await door.perform(listProgrammes, {}, watchOf(invocation))) as Programmes
      const programme = programmes.find(({ code }) => code === options['programme'])
      if (!programme) return undefined
      const { email, name, office, country, role, sector = null, until = null } = options
      const input = { programmeId: programme.id, email, name, office, country, role, sector, untilOn: until }
      return (await door.perform(invitePerson, input, watchOf(invocation))) as Invited
    }
    const answer = await invited().finally(() => door.close())
    if (answer) return say(invocation, answer, findAddress)
    const code = String(options['programme'])
    const said = [t('programme.cli.no-programme', { code })]
    return refused(invocation, { code: 'record.not-found', said, details: { programme: code } })
  })
}

/** `istmo people invite --programme CODE --email … --name … --office … --country HN --role assess.assessor`: prints the link. */
export const inviteCommand = (findPlace: FindPlace, findAddress: Around['findAddress']): CliCommand => ({
  name: 'people invite',
  about: 'programme.operation.person.invite',
  usage: 'programme.cli.usage',
  options: {
    ...Object.fromEntries([...NEEDED, 'sector', 'until'].map((name) => [name, { type: 'string' }])),
    json: { type: 'boolean' },
  },
  run: (invocation) => run(invocation, findPlace, findAddress),
})
