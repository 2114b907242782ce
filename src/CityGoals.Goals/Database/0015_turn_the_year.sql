-- A fiscal year that the planning office opened or closed. One without a row is open where it has sheets.
create table opened_year (
    municipality_code text        not null,
    fiscal_year       int         not null,
    state             text        not null,
    -- Counts the changes, from 1.
    revision          int         not null,
    changed_by        text        not null,
    changed_by_name   text        not null,
    changed_at        timestamptz not null,
    constraint pk_opened_year primary key (municipality_code, fiscal_year),
    constraint ck_opened_year_state check (state in ('Open', 'Closed')),
    constraint ck_opened_year_revision check (revision >= 1)
);

-- 継続: a sheet, initiative or action that goes on from one of an earlier year, beside the words that say so. It leaves with the part that it is of.
create table lineage (
    municipality_code text        not null,
    part_id           uuid        not null,
    -- The sheet that the part stands on, and its year.
    goal_sheet_id     uuid        not null,
    fiscal_year       int         not null,
    source_id         uuid        not null,
    source_sheet_id   uuid        not null,
    carried_by        text        not null,
    carried_by_name   text        not null,
    carried_at        timestamptz not null,
    constraint pk_lineage primary key (municipality_code, part_id),
    -- Carried into a year once.
    constraint uq_lineage_source unique (municipality_code, source_id, fiscal_year),
    constraint fk_lineage_goal_sheet foreign key (municipality_code, goal_sheet_id) references goal_sheet
);

create index ix_lineage_goal_sheet on lineage (municipality_code, goal_sheet_id);

do $$
declare
    owned text;
begin
    foreach owned in array array['opened_year', 'lineage']
    loop
        execute format('alter table %I enable row level security', owned);
        execute format('alter table %I force row level security', owned);
        execute format('create policy tenant on %I using (municipality_code = current_setting(''citygoals.municipality'', true))', owned);
    end loop;
end
$$;
