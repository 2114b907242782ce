-- Imports as people do them: many files at once, each read, looked over by a person, and only then made into sheets.

create table import_job (
    municipality_code text        not null,
    import_job_id     uuid        not null,
    created_at        timestamptz not null,
    created_by        text        not null,
    created_by_name   text        not null,
    constraint pk_import_job primary key (municipality_code, import_job_id)
);

-- What was read is not stored: it follows from the bytes. Attempts count how often the reading was begun; a claim that ended
-- without a result leaves the file waiting.
create table import_file (
    municipality_code text  not null,
    import_job_id     uuid  not null,
    number            int   not null,
    file_name         text  not null,
    sha256            bytea not null,
    bytes             bytea not null,
    state             text  not null default 'Waiting',
    attempts          int   not null default 0,
    claimed_until     timestamptz,
    goals             int   not null default 0,
    initiatives       int   not null default 0,
    actions           int   not null default 0,
    readings_read     int   not null default 0,
    readings_to_check int   not null default 0,
    readings_unread   int   not null default 0,
    refused_cells     json  not null default '[]',
    sheet_import_id   uuid,
    constraint pk_import_file primary key (municipality_code, import_job_id, number),
    constraint uq_import_file_sha256 unique (municipality_code, import_job_id, sha256),
    constraint fk_import_file_job foreign key (municipality_code, import_job_id) references import_job,
    constraint fk_import_file_import foreign key (municipality_code, sheet_import_id) references sheet_import,
    constraint ck_import_file_number check (number >= 1),
    constraint ck_import_file_state check (state in ('Waiting', 'Read', 'Refused', 'Made', 'Unchanged')),
    constraint ck_import_file_import check ((state in ('Made', 'Unchanged')) = (sheet_import_id is not null))
);

create index ix_import_file_waiting on import_file (municipality_code, import_job_id, number) where state = 'Waiting';

-- What a person said of one reading, by its place in the file and the text there. The subject is a digest of the goal, the action
-- and that text: by it the decision goes over to another file that says the same. A withdrawn one keeps its row, so that none goes over.
create table reading_decision (
    municipality_code text        not null,
    import_job_id     uuid        not null,
    number            int         not null,
    goal              int         not null,
    initiative        int         not null,
    action            int         not null,
    part              text        not null,
    text              text        not null,
    subject_sha256    bytea       not null,
    decision          text        not null,
    reading           json        not null,
    decided_by        text        not null,
    decided_by_name   text        not null,
    decided_at        timestamptz not null,
    constraint pk_reading_decision primary key (municipality_code, import_job_id, number, goal, initiative, action, part),
    constraint fk_reading_decision_file foreign key (municipality_code, import_job_id, number) references import_file,
    constraint ck_reading_decision_part check (part in ('Period', 'Targets')),
    constraint ck_reading_decision_decision check (decision in ('Confirmed', 'Corrected', 'Withdrawn'))
);

create index ix_reading_decision_subject on reading_decision (municipality_code, subject_sha256, decided_at desc);

do $$
declare
    owned text;
begin
    foreach owned in array array['import_job', 'import_file', 'reading_decision']
    loop
        execute format('alter table %I enable row level security', owned);
        execute format('alter table %I force row level security', owned);
        execute format('create policy tenant on %I using (municipality_code = current_setting(''citygoals.municipality'', true))', owned);
    end loop;
end
$$;

-- The worker serves every municipality: it may know which of them have files waiting, and nothing else.
create policy worker on import_file for select to goals_worker using (state = 'Waiting');

grant select (municipality_code, state, claimed_until) on import_file to goals_worker;
