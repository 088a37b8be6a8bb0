/** Statements over PostgreSQL's catalogue. Each returns what breaks a rule of row-level security, as rows of `fault`. */
export const CATALOGUE_RULES: Readonly<Record<string, string>> = {
  'a view asks as whoever reads it, and no materialized view keeps rows of anybody': `
    select relname || case relkind when 'm' then ' is materialized' else ' is not security_invoker' end as fault from pg_class
     where relnamespace = 'public'::regnamespace
       and (relkind = 'm' or (relkind = 'v' and not coalesce(reloptions @> array['security_invoker=true'], false)))`,
  'a function that sees more than its caller pins its search path': `
    select oid::regprocedure::text as fault from pg_proc where pronamespace = 'public'::regnamespace and prosecdef
       and not coalesce(proconfig @> array['search_path=pg_catalog, public, pg_temp'], false)`,
  'its owner cannot sign in, is nobody mighty, and owns no table': `
    select p.oid::regprocedure || ' belongs to ' || r.rolname as fault from pg_proc p join pg_roles r on r.oid = p.proowner
     where p.pronamespace = 'public'::regnamespace and p.prosecdef
       and (r.rolcanlogin or r.rolsuper or r.rolbypassrls or r.rolcreaterole or r.rolcreatedb or r.rolreplication
            or exists (select from pg_class c where c.relowner = r.oid and c.relkind in ('r', 'p', 'v')))`,
  'nobody may call it but those who were named': `
    select p.oid::regprocedure || ' may be called by all' as fault
      from pg_proc p, aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) g
     where p.pronamespace = 'public'::regnamespace and p.prosecdef and g.grantee = 0`,
  'no function claims to be leakproof': `
    select oid::regprocedure::text as fault from pg_proc where pronamespace = 'public'::regnamespace and proleakproof`,
  'functions of policies are stable': `
    select distinct p.oid::regprocedure::text as fault from pg_depend d join pg_proc p on p.oid = d.refobjid
     where d.classid = 'pg_policy'::regclass and d.refclassid = 'pg_proc'::regclass
       and p.pronamespace = 'public'::regnamespace and p.provolatile = 'v'`,
  'policies call their functions directly': `
    select polname || ' on ' || polrelid::regclass as fault from pg_policy
     where concat(pg_get_expr(polqual, polrelid), pg_get_expr(polwithcheck, polrelid)) ~* '\\(\\s*select\\s+app_'`,
  'the application’s role can do nothing by itself': `
    select rolname as fault from pg_roles
     where rolname in ('chiron_app', 'chiron_web')
       and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication or (rolname = 'chiron_app' and rolcanlogin))`,
  'and cannot become one that can do more': `
    select a.rolname || ' is a member of ' || r.rolname as fault from pg_roles a, pg_roles r
     where a.rolname in ('chiron_app', 'chiron_web') and a.oid <> r.oid and pg_has_role(a.oid, r.oid, 'MEMBER') and r.rolname <> 'chiron_app'`,
  'no role of ours bypasses policies': `
    select rolname as fault from pg_roles where rolname like 'chiron%' and (rolsuper or rolbypassrls)`,
  'the application owns nothing': `
    select relname::text as fault from pg_class where relnamespace = 'public'::regnamespace
       and relowner in (select oid from pg_roles where rolname in ('chiron_app', 'chiron_web'))`,
  'no table is open to all, and nobody of ours may empty, trigger or refer to one': `
    select c.relname || ': ' || coalesce(r.rolname, 'everybody') || ' may ' || g.privilege_type as fault
      from pg_class c cross join aclexplode(c.relacl) g left join pg_roles r on r.oid = g.grantee
     where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'v', 'm', 'S') and g.grantee <> c.relowner
       and (g.grantee = 0 or g.is_grantable or g.privilege_type in ('TRUNCATE', 'TRIGGER', 'REFERENCES'))`,
  'nobody but the owner makes anything in the schema': `
    select coalesce(r.rolname, 'everybody') as fault
      from pg_namespace n cross join aclexplode(n.nspacl) g left join pg_roles r on r.oid = g.grantee
     where n.nspname = 'public' and g.privilege_type = 'CREATE' and g.grantee <> n.nspowner and coalesce(r.rolname, '') <> current_user`,
  'no trigger acts beyond the rows of its statement': `
    select t.tgname || ' on ' || t.tgrelid::regclass as fault from pg_trigger t join pg_proc p on p.oid = t.tgfoid
     where not t.tgisinternal and p.prosecdef`,
  'no rule rewrites a table': `
    select rulename || ' on ' || ev_class::regclass as fault from pg_rewrite
     where rulename <> '_RETURN' and ev_class in (select oid from pg_class where relnamespace = 'public'::regnamespace)`,
  'nothing is inherited or foreign': `
    select relname::text as fault from pg_class c where relnamespace = 'public'::regnamespace
       and (relkind = 'f' or (not relispartition and exists (select from pg_inherits i where i.inhrelid = c.oid)))`,
};

/** Who may do what to which table and function, and every policy: the lines of grants.txt. */
export const GRANTS_SQL = `
select line from (
  select 1 as part, format('%s may %s %s', r.rolname, string_agg(lower(g.privilege_type), ', ' order by g.privilege_type), c.relname) as line
    from pg_class c cross join aclexplode(c.relacl) g join pg_roles r on r.oid = g.grantee
   where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'v', 'm', 'S') and g.grantee <> c.relowner
   group by r.rolname, c.relname
  union all
  select 2, format('%s may %s %s of %s', r.rolname, lower(g.privilege_type), string_agg(a.attname, ', ' order by a.attname), a.attrelid::regclass)
    from pg_attribute a cross join aclexplode(a.attacl) g join pg_roles r on r.oid = g.grantee
   where a.attrelid in (select oid from pg_class where relnamespace = 'public'::regnamespace) and not a.attisdropped
   group by r.rolname, g.privilege_type, a.attrelid
  union all
  select 3, format('%s may call %s as %s', r.rolname, p.oid::regprocedure, o.rolname)
    from pg_proc p join pg_roles o on o.oid = p.proowner cross join aclexplode(p.proacl) g join pg_roles r on r.oid = g.grantee
   where p.pronamespace = 'public'::regnamespace and p.prosecdef and g.grantee <> p.proowner
  union all
  select 4, format('%s: %s policy %s for %s to %s: %s%s', p.tablename, lower(p.permissive), p.policyname, lower(p.cmd),
                   array_to_string(p.roles, ', '), coalesce(regexp_replace(p.qual, '\\s+', ' ', 'g'), '–'),
                   coalesce('; new rows: ' || regexp_replace(p.with_check, '\\s+', ' ', 'g'), ''))
    from pg_policies p where p.schemaname = 'public'
) lines order by part, line collate "C"`;
