-- Files that a report rests on (根拠資料). What a report once stood handed in with stays: taken off, it keeps its row, its bytes, and the last revision that had it on record.
-- The bytes lie here in pieces, or on disk; in both places once for a city, by their hash.

create table evidence (
    municipality_code text        not null,
    evidence_id       uuid        not null,
    round_id          uuid        not null,
    goal_sheet_id     uuid        not null,
    -- None: it is about the whole report. No key to the plan: a later revision of the sheet may remove the action.
    action_id         uuid,
    file_name         text        not null,
    media_type        text        not null,
    size              int         not null,
    sha256            bytea       not null,
    -- The report when the file came: its last saved revision, and how many steps it had taken; 0 where there was none.
    added_revision    int         not null,
    added_steps       int         not null,
    added_at          timestamptz not null,
    added_by          text        not null,
    added_by_name     text        not null,
    -- Taken off: the last revision that had it on record, and when.
    last_revision     int,
    removed_at        timestamptz,
    removed_by        text,
    removed_by_name   text,
    constraint pk_evidence primary key (municipality_code, evidence_id),
    constraint fk_evidence_round foreign key (municipality_code, round_id) references reporting_round,
    constraint ck_evidence_removed check ((removed_at is null) = (last_revision is null))
);

create unique index uq_evidence_file on evidence (municipality_code, round_id, goal_sheet_id, action_id, sha256) nulls not distinct where removed_at is null;
create index ix_evidence_report on evidence (municipality_code, round_id, goal_sheet_id, added_at);
create index ix_evidence_content on evidence (municipality_code, sha256);

create table evidence_piece (
    municipality_code text  not null,
    sha256            bytea not null,
    -- Place in the file, from 0.
    number            int   not null,
    bytes             bytea not null,
    constraint pk_evidence_piece primary key (municipality_code, sha256, number)
);

-- Most files are packed already.
alter table evidence_piece alter column bytes set storage external;

do $$
declare
    owned text;
begin
    foreach owned in array array['evidence', 'evidence_piece']
    loop
        execute format('alter table %I enable row level security', owned);
        execute format('alter table %I force row level security', owned);
        execute format('create policy tenant on %I using (municipality_code = current_setting(''citygoals.municipality'', true))', owned);
    end loop;
end
$$;
