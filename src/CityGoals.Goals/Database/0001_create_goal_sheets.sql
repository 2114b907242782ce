-- A city, its departments, and its goal sheets as they stand now. Every key is led by the municipality, and row-level
-- security shows a transaction one municipality only.

-- Settings of a city that has stated any; one that has not goes by the law (April, Japanese time).
create table municipality (
    municipality_code  text not null,
    name               text not null,
    name_en            text not null,
    fiscal_first_month int  not null default 4,
    time_zone          text not null default 'Asia/Tokyo',
    constraint pk_municipality primary key (municipality_code),
    constraint ck_municipality_code check (municipality_code ~ '^[0-9]{6}$'),
    constraint ck_municipality_fiscal_first_month check (fiscal_first_month between 1 and 12)
);

-- 部局, in the city's own order (建制順). Both days are inclusive; none: not known to have begun later, or not ended.
create table department (
    municipality_code text not null,
    department_code   text not null,
    position          int  not null,
    name              text not null,
    name_en           text not null,
    valid_from        date,
    valid_to          date,
    constraint pk_department primary key (municipality_code, department_code),
    constraint ck_department_code check (department_code ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    constraint ck_department_valid check (valid_to >= valid_from)
);

-- A file as it came in. Its characters stand in sheet_import_line; the bytes are kept to prove it.
create table sheet_import (
    municipality_code text        not null,
    sheet_import_id   uuid        not null,
    file_name         text        not null,
    encoding          text        not null,
    sha256            bytea       not null,
    bytes             bytea       not null,
    imported_at       timestamptz not null,
    imported_by       text        not null,
    imported_by_name  text        not null,
    constraint pk_sheet_import primary key (municipality_code, sheet_import_id),
    constraint uq_sheet_import_sha256 unique (municipality_code, sha256)
);

-- One line of an imported file: its cells from the left as they are written (a quoted one with its quotes), and what ends it.
-- Cells joined by tabs, then the ending, line by line: that is the file's text.
create table sheet_import_line (
    municipality_code text   not null,
    sheet_import_id   uuid   not null,
    line              int    not null,
    cells             text[] not null,
    ending            text   not null,
    constraint pk_sheet_import_line primary key (municipality_code, sheet_import_id, line),
    constraint fk_sheet_import_line_import foreign key (municipality_code, sheet_import_id) references sheet_import
);

-- 重点目標管理シート. The revision counts changes of content from 1; a change of state is not one.
create table goal_sheet (
    municipality_code text not null,
    goal_sheet_id     uuid not null,
    fiscal_year       int  not null,
    department_code   text not null,
    number            int  not null,
    rank              int  not null,
    title             text not null,
    situation         text not null,
    purpose           text not null,
    participation     text not null,
    effect            text not null,
    other_notes       text not null,
    state             text not null,
    revision          int  not null,
    published_at      timestamptz,
    sheet_import_id   uuid,
    constraint pk_goal_sheet primary key (municipality_code, goal_sheet_id),
    -- Stable: part of the sheet's address, and survives re-ranking.
    constraint uq_goal_sheet_number unique (municipality_code, fiscal_year, department_code, number),
    -- Deferrable, so that one transaction can change places.
    constraint uq_goal_sheet_rank unique (municipality_code, fiscal_year, department_code, rank) deferrable initially immediate,
    constraint fk_goal_sheet_department foreign key (municipality_code, department_code) references department,
    constraint fk_goal_sheet_import foreign key (municipality_code, sheet_import_id) references sheet_import,
    constraint ck_goal_sheet_fiscal_year check (fiscal_year between 1868 and 9998),
    constraint ck_goal_sheet_number check (number >= 1),
    constraint ck_goal_sheet_rank check (rank between 1 and 99),
    constraint ck_goal_sheet_state check (state in ('Draft', 'Published')),
    constraint ck_goal_sheet_revision check (revision >= 1),
    constraint ck_goal_sheet_published check ((state = 'Published') = (published_at is not null))
);

create index ix_goal_sheet_import on goal_sheet (municipality_code, sheet_import_id);

-- 位置付け: a plan as the form names it, and the text under it.
create table alignment (
    municipality_code text not null,
    goal_sheet_id     uuid not null,
    position          int  not null,
    label             text not null,
    text              text not null,
    constraint pk_alignment primary key (municipality_code, goal_sheet_id, position),
    constraint fk_alignment_goal_sheet foreign key (municipality_code, goal_sheet_id) references goal_sheet
);

-- 取組項目及び方法・手段.
create table initiative (
    municipality_code text not null,
    initiative_id     uuid not null,
    goal_sheet_id     uuid not null,
    position          int  not null,
    title             text not null,
    carried_over_from text not null,
    note              text not null,
    constraint pk_initiative primary key (municipality_code, initiative_id),
    constraint uq_initiative_position unique (municipality_code, goal_sheet_id, position) deferrable initially immediate,
    constraint fk_initiative_goal_sheet foreign key (municipality_code, goal_sheet_id) references goal_sheet
);

-- (1)(2)(3), planned or only reported. The reading of its period stands beside the text; once a person has overruled a
-- reading, no later automatic one replaces it.
create table action (
    municipality_code    text   not null,
    action_id            uuid   not null,
    goal_sheet_id        uuid   not null,
    initiative_id        uuid   not null,
    position             int    not null,
    number               text   not null,
    title                text   not null,
    carried_over_from    text   not null,
    planned              bool   not null,
    period_text          text   not null,
    target_text          text   not null,
    period_kind          text   not null,
    period_start         date,
    period_due           date,
    period_dues          date[] not null,
    period_flags         text[] not null,
    period_overruled_by  text,
    targets_overruled_by text,
    constraint pk_action primary key (municipality_code, action_id),
    constraint uq_action_position unique (municipality_code, initiative_id, position) deferrable initially immediate,
    constraint fk_action_goal_sheet foreign key (municipality_code, goal_sheet_id) references goal_sheet,
    constraint fk_action_initiative foreign key (municipality_code, initiative_id) references initiative,
    constraint ck_action_period_kind check (period_kind in ('Unstated', 'Deadline', 'Window', 'Throughout', 'Recurring', 'Unread')),
    constraint ck_action_period check (period_due >= period_start)
);

create index ix_action_goal_sheet on action (municipality_code, goal_sheet_id);

-- 数値目標: one reading of an action's target text. The span is counted in UTF-16 units of that text.
create table target (
    municipality_code text    not null,
    action_id         uuid    not null,
    position          int     not null,
    goal_sheet_id     uuid    not null,
    span_start        int     not null,
    span_length       int     not null,
    subject           text    not null,
    comparator        text    not null,
    value             numeric,
    unit              text    not null,
    counting          text    not null,
    basis             text    not null,
    baseline          numeric,
    assumed           bool    not null,
    constraint pk_target primary key (municipality_code, action_id, position),
    constraint fk_target_action foreign key (municipality_code, action_id) references action,
    constraint ck_target_comparator check (comparator in ('AtLeast', 'AtMost', 'MoreThan', 'LessThan', 'About', 'Keep', 'All', 'Raise', 'Lower')),
    constraint ck_target_counting check (counting in ('None', 'Total', 'Distinct', 'Cumulative')),
    constraint ck_target_basis check (basis in ('Absolute', 'Change', 'Ratio'))
);

create index ix_target_goal_sheet on target (municipality_code, goal_sheet_id);

-- Reports that an imported sheet brought with it; they leave with the sheet's first publication.
create table imported_report (
    municipality_code text not null,
    goal_sheet_id     uuid not null,
    position          int  not null,
    round             text not null,
    initiative_id     uuid not null,
    action_id         uuid,
    text              text not null,
    constraint pk_imported_report primary key (municipality_code, goal_sheet_id, position),
    constraint fk_imported_report_initiative foreign key (municipality_code, initiative_id) references initiative,
    constraint fk_imported_report_action foreign key (municipality_code, action_id) references action,
    constraint ck_imported_report_round check (round in ('mid-term', 'final'))
);

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
    foreach owned in array array['municipality', 'department', 'sheet_import', 'sheet_import_line', 'goal_sheet', 'alignment',
        'initiative', 'action', 'target', 'imported_report', 'idempotency_key']
    loop
        execute format('alter table %I enable row level security', owned);
        execute format('alter table %I force row level security', owned);
        execute format('create policy tenant on %I using (municipality_code = current_setting(''citygoals.municipality'', true))', owned);
    end loop;
end
$$;
