-- What Progress published of the rounds that the official form has boxes for: one report for a sheet in a round, as its latest publication says it. A report may
-- come before its sheet, or outlive it: no foreign key. Entries: [{initiativeId, actionId, number, title, text, grade}].
create table round_report (
    municipality_code text  not null,
    round_id          uuid  not null,
    goal_sheet_id     uuid  not null,
    -- Of the report's content.
    revision          int   not null,
    round             text  not null,
    as_of             date  not null,
    entries           jsonb not null,
    participation     text  not null,
    effect            text  not null,
    constraint pk_round_report primary key (municipality_code, round_id, goal_sheet_id),
    constraint ck_round_report_round check (round in ('mid-term', 'final')),
    constraint ck_round_report_entries check (jsonb_typeof(entries) = 'array')
);

create index ix_round_report_sheet on round_report (municipality_code, goal_sheet_id);

alter table round_report enable row level security;
alter table round_report force row level security;
create policy tenant on round_report using (municipality_code = current_setting('citygoals.municipality', true));

-- Reports that were published before this table stood are read from the feed. The owner's own rows are hidden from it otherwise.
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
