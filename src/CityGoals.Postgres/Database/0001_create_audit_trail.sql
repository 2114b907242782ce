-- Who did what, and when: one row for each change of state, written in its transaction. The rows of a municipality are a chain:
-- each carries the digest of the one before, so that none can be changed, taken out or put in unseen.
create table audit_entry (
    municipality_code text        not null,
    sequence          bigint      not null,
    audit_entry_id    uuid        not null,
    occurred_at       timestamptz not null,
    person_id         text        not null,
    person_name       text        not null,
    kind              text        not null,
    subject           text        not null,
    summary_ja        text        not null,
    summary_en        text        not null,
    before            text        compression lz4,
    after             text        compression lz4,
    previous_hash     bytea       not null,
    hash              bytea       not null,
    constraint pk_audit_entry primary key (municipality_code, sequence),
    constraint ck_audit_entry_hash check (length(hash) = 32 and length(previous_hash) = 32)
);

create index ix_audit_entry_person on audit_entry (municipality_code, person_id, sequence desc);
create index ix_audit_entry_kind on audit_entry (municipality_code, kind, sequence desc);

-- The end of each municipality's chain: without it, rows could be cut off at the end unseen.
create table audit_head (
    municipality_code text   not null,
    entries           bigint not null,
    hash              bytea  not null,
    constraint pk_audit_head primary key (municipality_code)
);

alter table audit_entry enable row level security;
alter table audit_entry force row level security;
alter table audit_head enable row level security;
alter table audit_head force row level security;

create policy tenant on audit_entry using (municipality_code = current_setting('citygoals.municipality', true));
create policy tenant on audit_head using (municipality_code = current_setting('citygoals.municipality', true));

-- The only way to write, and only for the municipality that the transaction is open for: the service's role can neither insert a row by
-- itself nor change one. Each field goes into the digest with its
-- length before it, so that no text can pass for two. Waits for whoever writes for the same municipality until that one's commit.
create procedure append_audit_entry(
    p_audit_entry_id uuid, p_occurred_at timestamptz, p_person_id text, p_person_name text,
    p_kind text, p_subject text, p_summary_ja text, p_summary_en text, p_before text, p_after text)
language plpgsql
security definer
set search_path = public, pg_temp
as $$
declare
    tenant text := current_setting('citygoals.municipality');
    head   audit_head;
    digest bytea;
begin
    insert into audit_head (municipality_code, entries, hash)
    values (tenant, 0, decode(repeat('00', 32), 'hex'))
    on conflict do nothing;
    select * into strict head from audit_head where municipality_code = tenant for update;
    select sha256(convert_to(string_agg(coalesce(octet_length(convert_to(field, 'UTF8')) || ':' || field, '-'), ';' order by place), 'UTF8'))
    into strict digest
    from unnest(array[
        encode(head.hash, 'hex'), tenant, (head.entries + 1)::text, p_audit_entry_id::text,
        (extract(epoch from p_occurred_at) * 1000000)::bigint::text, p_person_id, p_person_name, p_kind, p_subject,
        p_summary_ja, p_summary_en, p_before, p_after]) with ordinality as given (field, place);
    insert into audit_entry
    values (tenant, head.entries + 1, p_audit_entry_id, p_occurred_at, p_person_id, p_person_name, p_kind, p_subject,
        p_summary_ja, p_summary_en, p_before, p_after, head.hash, digest);
    update audit_head set entries = entries + 1, hash = digest where municipality_code = tenant;
end;
$$;

revoke execute on procedure append_audit_entry from public;
