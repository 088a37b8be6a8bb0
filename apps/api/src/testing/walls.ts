/** Tables that hold no tenant's rows, each with the reason why no institution walls it. */
export const REFERENCE_TABLES: Readonly<Record<string, string>> = {
  institution: 'the directory of tenants; a row is written only within its own scope',
  organisation: 'reference directory',
  person: 'ids alone, no personal data',
  person_profile: 'belongs to its person alone',
  account: 'reached by the sign-in functions alone',
  session: 'reached by the sign-in functions alone',
  outbox_letter: 'reached by the outbox functions alone',
  installation_key: 'a digest of the key, no personal data',
  throttle: 'counters under hashed keys',
  person_block: 'belongs to its person alone',
  person_audience: 'belongs to its person alone',
  directory_opt_out: 'belongs to its person alone',
  sharing_agreement: 'belongs to two institutions: its policy lets only the parties read it, and nobody change it',
};

/** Tables with an institution that the app role reaches by another rule than "the scoped institution". */
export const GUARDED_OTHERWISE: Readonly<Record<string, string>> = {
  participation: 'read by its person at every host; inserted by the host',
  lineage_link: 'no grant to the app role at all: lineage_walk reads it, write_lineage_links writes it',
  agreement_side: 'each party writes its own row, and both parties read both',
};

/** The migrator's own book-keeping; the app reads it to know whether the schema is the expected one. */
const BOOKKEEPING = ['migration'];

/** Every table of the schema that is not walled as it must be, with what is missing. Run it as the owner. */
export const WALL_FAULTS_SQL = `
with tables as (
  select c.oid, c.relname::text as name, c.relrowsecurity and c.relforcerowsecurity as is_forced,
         exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'institution_id' and not a.attisdropped) as has_institution
    from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relname = any ($1)
)
select t.name, 'row-level security is not forced' as fault from tables t where not t.is_forced
union all
select t.name, 'has no policy' from tables t where not exists (select from pg_policy p where p.polrelid = t.oid)
union all
select t.name, 'has no restrictive policy that holds the app to the scoped institution' from tables t
 where t.has_institution and not t.name = any ($2)
   and not exists (select from pg_policy p where p.polrelid = t.oid and not p.polpermissive and p.polcmd = '*'
                    and pg_get_expr(p.polqual, p.polrelid) = '(institution_id = app_institution())'
                    and pg_get_expr(p.polwithcheck, p.polrelid) = '(institution_id = app_institution())')
union all
select t.name, 'belongs to no institution and is not a declared reference table' from tables t
 where not t.has_institution and not t.name = any ($3)
union all
select t.name, 'unique index ' || i.indexrelid::regclass || ' leaves the institution out' from tables t join pg_index i on i.indrelid = t.oid
 where t.has_institution and i.indisunique
   and not exists (select from pg_attribute a where a.attrelid = t.oid and a.attname = 'institution_id' and a.attnum = any (i.indkey))
union all
select t.name, 'foreign key ' || k.conname || ' leaves the institution out' from tables t join pg_constraint k on k.conrelid = t.oid
  join tables o on o.oid = k.confrelid
 where k.contype = 'f' and t.has_institution and o.has_institution
   and not exists (select from pg_attribute a where a.attrelid = t.oid and a.attname = 'institution_id' and a.attnum = any (k.conkey))
order by 1, 2`;

export const wallParameters = [BOOKKEEPING, Object.keys(GUARDED_OTHERWISE), Object.keys(REFERENCE_TABLES)];
