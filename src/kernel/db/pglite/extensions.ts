import { btree_gist } from '@electric-sql/pglite/contrib/btree_gist'
import { citext } from '@electric-sql/pglite/contrib/citext'
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm'
import { unaccent } from '@electric-sql/pglite/contrib/unaccent'

/** Extensions of the first migration. PGlite knows only those it was created with, so this list grows with care. */
export const extensions = { btree_gist, citext, pg_trgm, unaccent }
