-- Achieved figures of targets at any day of the year, each with where it came from, who entered it and who confirmed it. Own data: a series outlives what a later
-- revision of the sheet removes. The same figure from the same source is one row however often it comes.
create table figure (
    municipality_code text        not null,
    figure_id         uuid        not null,
    goal_sheet_id     uuid        not null,
    action_id         uuid        not null,
    -- Place among the action's targets, from 1, and the target's words when the figure was entered.
    position          int         not null,
    target_words      text        not null,
    as_of             date        not null,
    value             numeric     not null,
    unit              text        not null,
    source            text        not null,
    -- What tells figures of one source and day apart: the round of a report, a key of the sender's; may be empty.
    source_key        text        not null,
    note              text        not null,
    entered_at        timestamptz not null,
    entered_by        text        not null,
    entered_by_name   text        not null,
    confirmed_at      timestamptz,
    confirmed_by      text,
    confirmed_by_name text,
    constraint pk_figure primary key (municipality_code, figure_id),
    constraint uq_figure_source unique (municipality_code, action_id, position, as_of, source, source_key),
    constraint ck_figure_source check (source in ('Report', 'Hand', 'Csv', 'Api')),
    constraint ck_figure_confirmed check ((confirmed_at is null) = (confirmed_by is null))
);

create index ix_figure_sheet on figure (municipality_code, goal_sheet_id, action_id, position, as_of);

alter table figure enable row level security;
alter table figure force row level security;
create policy tenant on figure using (municipality_code = current_setting('citygoals.municipality', true));
