import type { Room } from '#kernel/command/room.ts'
import { lawFileForms } from './contract/file-forms.ts'
import { lawMessages } from './messages.ts'
import { lawMigration, visible } from './migrations/0001-law.ts'
import { proposalMigration, visibleProposals } from './migrations/0002-proposal.ts'
import { treatySourceMigration } from './migrations/0003-treaty-source.ts'
import { lawAtHome } from './server/at-home.ts'
import { lawKinds, lawLinks } from './server/chain.ts'
import { beginProposal } from './server/begin-proposal.ts'
import { commentOnProposal } from './server/comment-on-proposal.ts'
import { lawFinds } from './server/finds.ts'
import { hearPanel } from './server/hear-panel.ts'
import { listProposals } from './server/list-proposals.ts'
import { listTreaties } from './server/list-treaties.ts'
import { lawProblems } from './server/problems.ts'
import { publicLaw, publicLawMark } from './server/public-law.ts'
import { putProposal } from './server/put-proposal.ts'
import { reviewProposal } from './server/review-proposal.ts'
import { saveProposal } from './server/save-proposal.ts'
import { showLaw } from './server/show-law.ts'
import { showProposal } from './server/show-proposal.ts'
import { submitProposal } from './server/submit-proposal.ts'
import { withdrawProposal } from './server/withdraw-proposal.ts'

export const room: Room = {
  name: 'law',
  about: 'treaties, offences and their dates as data; tells trafficking from smuggling',
  imports: ['programme', 'decide'],
  tables: { ...visible, ...visibleProposals },
  migrations: [lawMigration, proposalMigration, treatySourceMigration],
  operations: [
    listTreaties,
    showLaw,
    listProposals,
    showProposal,
    beginProposal,
    saveProposal,
    submitProposal,
    commentOnProposal,
    reviewProposal,
    putProposal,
    withdrawProposal,
  ],
  hears: hearPanel,
  restsOn: lawLinks,
  describes: lawKinds,
  finds: lawFinds,
  atHome: lawAtHome,
  problems: lawProblems,
  pages: {
    mark: publicLawMark,
    make: async (database) => {
      const [{ lawPages }, { guidePages }] = await Promise.all([import('./public/law-pages.ts'), import('./public/guide/guide-pages.ts')])
      const given = await publicLaw(database)
      return new Map([...(await lawPages(given)), ...(await guidePages(given))])
    },
  },
  messages: lawMessages,
  fileForms: lawFileForms,
}
