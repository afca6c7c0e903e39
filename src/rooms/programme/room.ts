import type { Room } from '#kernel/command/room.ts'
import en from './messages/en.json' with { type: 'json' }
import es from './messages/es.json' with { type: 'json' }
import { programmeMigration, visible } from './migrations/0001-programme.ts'
import { sourceOrganisationMigration } from './migrations/0002-source-organisation.ts'
import { linkMakerMigration } from './migrations/0003-link-maker.ts'
import { sourceReadMigration } from './migrations/0004-source-read.ts'
import { foundMigration } from './migrations/0005-found.ts'
import { programmeAtHome } from './server/at-home.ts'
import { createProgramme } from './server/create-programme.ts'
import { editSource } from './server/edit-source.ts'
import { endMembership } from './server/end-membership.ts'
import { programmeFinds } from './server/finds.ts'
import { invitePerson } from './server/invite-person.ts'
import { listPeople } from './server/list-people.ts'
import { listProgrammes } from './server/list-programmes.ts'
import { listSources } from './server/list-sources.ts'
import { programmeProblems } from './server/problems.ts'
import { recordSource } from './server/record-source.ts'
import { renewInvitation } from './server/renew-invitation.ts'
import { reopenSource } from './server/reopen-source.ts'
import { showProgramme } from './server/show-programme.ts'
import { showSession } from './server/show-session.ts'
import { showSource } from './server/show-source.ts'
import { programmeKinds } from './server/sql/kinds.ts'
import { withdrawSource } from './server/withdraw-source.ts'

export const room: Room = {
  name: 'programme',
  about: 'countries, sectors, conditions, rounds, sources, people and their seats',
  imports: [],
  tables: visible,
  migrations: [programmeMigration, sourceOrganisationMigration, linkMakerMigration, sourceReadMigration, foundMigration],
  operations: [
    createProgramme,
    listProgrammes,
    showProgramme,
    showSession,
    listPeople,
    invitePerson,
    renewInvitation,
    endMembership,
    listSources,
    showSource,
    recordSource,
    editSource,
    withdrawSource,
    reopenSource,
  ],
  problems: programmeProblems,
  messages: { es, en },
  describes: programmeKinds,
  finds: programmeFinds,
  atHome: programmeAtHome,
}
