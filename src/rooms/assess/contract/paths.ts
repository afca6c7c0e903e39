import { path } from '#kernel/page/path.ts'

/** Addresses of this room's pages; other rooms link to them too. */
export const paths = {
  workshops: path('/app/programmes/:programme/workshops'),
  newWorkshop: path('/app/programmes/:programme/workshops/new'),
  importWorkshops: path('/app/programmes/:programme/workshops/import'),
  workshop: path('/app/programmes/:programme/workshops/:code'),
  editWorkshop: path('/app/programmes/:programme/workshops/:code/edit'),
  codebook: path('/app/programmes/:programme/codebook'),
  coding: path('/app/programmes/:programme/coding'),
  statements: path('/app/programmes/:programme/statements'),
  statement: path('/app/programmes/:programme/statements/:statement'),
  matrices: path('/app/programmes/:programme/matrices'),
  findings: path('/app/programmes/:programme/findings'),
  newFinding: path('/app/programmes/:programme/findings/new'),
  finding: path('/app/programmes/:programme/findings/:code'),
  editFinding: path('/app/programmes/:programme/findings/:code/edit'),
  gaps: path('/app/programmes/:programme/gaps'),
  newGap: path('/app/programmes/:programme/gaps/new'),
  gap: path('/app/programmes/:programme/gaps/:code'),
  editGap: path('/app/programmes/:programme/gaps/:code/edit'),
  rounds: path('/app/programmes/:programme/rounds'),
} as const
