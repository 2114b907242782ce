-- Reporting rounds as data, the city's judgement scales, and kept answers to commands. This is the service's own data: it has no generation and survives
-- every rebuild of what Goals tells. Sheets and actions are named by their ids, which outlive them: no foreign keys.

-- 判定の尺度 that a city states for a year; it holds for later years until another is stated. Grades: [{symbol, definition, definitionEn}], the best first.
create table judgement_scale (
    municipality_code text  not null,
    fiscal_year       int   not null,
    grades            jsonb not null,
    constraint pk_judgement_scale primary key (municipality_code, fiscal_year),
    constraint ck_judgement_scale_grades check (jsonb_typeof(grades) = 'array')
);

create table reporting_round (
    municipality_code text not null,
    round_id          uuid not null,
    -- Counts changes, steps included, from 1.
    revision          int  not null,
    fiscal_year       int  not null,
    kind              text not null,
    name              text not null,
    name_en           text not null,
    as_of             date not null,
    -- Both days are inclusive, in the time zone.
    opens_on          date not null,
    closes_on         date not null,
    time_zone         text not null,
    -- Empty: all departments.
    departments       text[] not null,
    -- The scale by which this round judges, copied when it was opened.
    scale             jsonb not null default '[]',
    state             text not null,
    extended          bool not null default false,
    opened_at         timestamptz,
    closed_at         timestamptz,
    reason            text not null default '',
    moved_at          timestamptz not null,
    moved_by          text not null,
    moved_by_name     text not null,
    constraint pk_reporting_round primary key (municipality_code, round_id),
    constraint ck_reporting_round_state check (state in ('Planned', 'Open', 'Closed')),
    constraint ck_reporting_round_window check (closes_on >= opens_on),
    constraint ck_reporting_round_kind check (kind ~ '^[a-z0-9]+(-[a-z0-9]+)*$')
);

create index ix_reporting_round_year on reporting_round (municipality_code, fiscal_year, as_of);

-- The first answer to a command, given again to whoever repeats it. None while the command is at work.
create table idempotency_key (
    municipality_code text        not null,
    person_id         text        not null,
    key               text        not null,
    request_sha256    bytea       not null,
    answer            text,
    created_at        timestamptz not null,
    constraint pk_idempotency_key primary key (municipality_code, person_id, key),
    constraint ck_idempotency_key_length check (length(key) between 1 and 200)
);

do $$
declare
    owned text;
begin
    foreach owned in array array['judgement_scale', 'reporting_round', 'idempotency_key']
    loop
        execute format('alter table %I enable row level security', owned);
        execute format('alter table %I force row level security', owned);
        execute format('create policy tenant on %I using (municipality_code = current_setting(''citygoals.municipality'', true))', owned);
    end loop;
end
$$;

-- A reader of feeds asks first which municipalities there are.
grant select (municipality_code) on reporting_round to outbox_relay;
create policy feed on reporting_round for select to outbox_relay using (true);

-- What a report is held against: periods and targets as Goals reads them, kept as it tells of them, in camel case.
alter table goal_sheet add column department_name text not null default '';
alter table goal_sheet add column rank int not null default 0;
alter table goal_sheet add column fiscal_year_start date;
alter table goal_sheet add column fiscal_year_end date;
alter table action add column period jsonb;
alter table action add column targets jsonb;

create index ix_goal_sheet_year on goal_sheet (municipality_code, generation, fiscal_year, department_code, number);

-- Sheets that were told of before these columns stood are read from the feed. The owner's own rows are hidden from it otherwise.
do $$
begin
    -- A new database has no such table yet.
    if to_regclass('projection_state') is not null then
        alter table projection_state no force row level security;
        update projection_state set rebuild_wanted = true;
        alter table projection_state force row level security;
    end if;
end
$$;
