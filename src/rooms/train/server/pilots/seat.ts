import type { Ability, Subject } from '#kernel/access/ability.ts'
import type { Actor } from '#kernel/access/actor.ts'

/** The role with which somebody does what an ability gives: the record says that, and not who they are. */
export const roleOf = (actor: Actor, { roles }: Pick<Ability<Subject>, 'roles'>, programmeId: string): string =>
  actor.memberships.find((seat) => seat.programmeId === programmeId && roles.includes(seat.role))?.role ?? actor.kind
