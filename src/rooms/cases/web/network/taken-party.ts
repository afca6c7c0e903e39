import { PARTY_KINDS } from '../../contract/party.ts'
import { PERSON_ROLES } from '../../contract/person.ts'
import type { NetworkNode } from '../../domain/network/network.ts'
import { nextPartyCode } from '../../domain/party-code.ts'
import { nextPseudonym } from '../../domain/pseudonym.ts'
import type { Desk } from '../store/desk.ts'

/**
 * Takes a party of a file into the case, as it was chosen: one that the case has, a new party of a kind, or a new person of a role. A person gets a
 * pseudonym of the case: what the file calls them may be their name, and is not taken.
 * @param as the id of somebody in the case, `party <kind>` or `person <role>`
 * @returns the id of it in the case
 */
export const takeParty = (desk: Desk, ctx: string, { node, as }: { readonly node: NetworkNode; readonly as: string }): Promise<string> => {
  const [what, word] = as.split(' ')
  const kind = PARTY_KINDS.find((one) => what === 'party' && one === word)
  if (kind)
    return desk.add(ctx, 'party', ({ file }) => ({
      kind,
      name: node.label,
      identifiers: [],
      code: nextPartyCode(
        kind,
        file.party.map(({ content }) => content.code),
      ),
    }))
  const role = PERSON_ROLES.find((one) => what === 'person' && one === word)
  if (!role) return Promise.resolve(as)
  return desk.add(ctx, 'person', ({ file }) => ({
    roles: [role],
    pseudonym: nextPseudonym(
      role,
      file.person.map(({ content }) => content.pseudonym),
    ),
  }))
}
