-- Reports of departments: one for a sheet in a round. Own data, beside the projection and never rebuilt. The content names actions and initiatives by their ids and
-- keeps their numbers and titles, so that it can be read whatever a later revision of the sheet removes.

create table report (
    municipality_code  text  not null,
    round_id           uuid  not null,
    goal_sheet_id      uuid  not null,
    fiscal_year        int   not null,
    department_code    text  not null,
    -- Counts saved contents, from 1; 0 only while the first is being written.
    revision           int   not null,
    -- The revision of the sheet that the content was saved against.
    sheet_revision     int   not null,
    content            jsonb not null,
    state              text  not null,
    steps              int   not null default 0,
    late               bool  not null default false,
    submitted_by       text,
    submitted_at       timestamptz,
    published_revision int,
    published_at       timestamptz,
    moved_at           timestamptz not null,
    constraint pk_report primary key (municipality_code, round_id, goal_sheet_id),
    constraint fk_report_round foreign key (municipality_code, round_id) references reporting_round,
    constraint ck_report_state check (state in ('Draft', 'Submitted', 'HeadApproved', 'Approved', 'Returned', 'Published'))
);

create index ix_report_sheet on report (municipality_code, goal_sheet_id);
create index ix_report_waiting on report (municipality_code, moved_at, goal_sheet_id) where state in ('Submitted', 'HeadApproved');

create table report_version (
    municipality_code text        not null,
    round_id          uuid        not null,
    goal_sheet_id     uuid        not null,
    revision          int         not null,
    sheet_revision    int         not null,
    content           jsonb       not null,
    reason            text        not null,
    saved_at          timestamptz not null,
    saved_by          text        not null,
    saved_by_name     text        not null,
    constraint pk_report_version primary key (municipality_code, round_id, goal_sheet_id, revision)
);

create table report_step (
    municipality_code text        not null,
    round_id          uuid        not null,
    goal_sheet_id     uuid        not null,
    sequence          int         not null,
    revision          int         not null,
    step              text        not null,
    from_state        text        not null,
    to_state          text        not null,
    reason            text        not null,
    -- With a return: [{partId, reason}].
    parts             jsonb       not null,
    late              bool        not null,
    person_id         text        not null,
    person_name       text        not null,
    occurred_at       timestamptz not null,
    constraint pk_report_step primary key (municipality_code, round_id, goal_sheet_id, sequence),
    constraint ck_report_step_step check (step in ('Submit', 'Approve', 'Return', 'Withdraw'))
);

do $$
declare
    owned text;
begin
    foreach owned in array array['report', 'report_version', 'report_step']
    loop
        execute format('alter table %I enable row level security', owned);
        execute format('alter table %I force row level security', owned);
        execute format('create policy tenant on %I using (municipality_code = current_setting(''citygoals.municipality'', true))', owned);
    end loop;
end
$$;
