import { type Kysely, sql } from 'kysely'
import { enableVisibility } from '#kernel/access/visibility.ts'

const OF_MEMBERS = 'programme_id in (select programme_id from istmo.memberships())'

export const visible = { indicator: OF_MEMBERS, figure: OF_MEMBERS }

export const indicatorsMigration = {
  name: 'indicators.0001-indicators',
  up: async (db: Kysely<unknown>): Promise<void> => {
    await sql`
    create table indicator (
      programme_id uuid not null, code text not null, position int not null, name_es text not null, name_en text not null,
      definition_es text not null, definition_en text not null, value_type text not null, counting_unit text not null, stage text, offence text not null,
      constraint indicator_key primary key (programme_id, code),
      constraint indicator_in_programme foreign key (programme_id) references programme (id),
      constraint indicator_offence_known check (offence in ('trafficking', 'smuggling', 'mixed')),
      constraint indicator_value_type_known check (value_type in ('count', 'label')))`.execute(db)
    await sql`
    create table figure (
      programme_id uuid not null, id text not null, position int not null, indicator text not null, country text not null, source text not null,
      year int not null, period text not null, period_es text, period_en text, breakdown text not null, category text not null, sex text not null,
      age text not null, kind text not null, value int, low int, high int, printed text not null, scope_es text, scope_en text,
      constraint figure_key primary key (programme_id, id),
      constraint figure_of_indicator foreign key (programme_id, indicator) references indicator (programme_id, code),
      constraint figure_of_country foreign key (programme_id, country) references country (programme_id, code),
      constraint figure_from_source foreign key (programme_id, source) references source (programme_id, code),
      constraint figure_kind_known check (kind in ('exact', 'suppressed', 'at-least', 'label', 'withheld')),
      constraint figure_bounds check (low <= high and value >= 0))`.execute(db)
    await enableVisibility(db, visible)
  },
}
