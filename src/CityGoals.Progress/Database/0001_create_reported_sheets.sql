-- Published sheets with the actions that are reported on, as Goals said last, and reports that came in with imported sheets.
-- All of it is a projection: rebuilt from Goals' feed, generation by generation; see projection_state. Every row carries the
-- revision that it was said in, so that a late event finds it newer than itself.

create table goal_sheet (
    municipality_code text not null,
    generation        int  not null,
    goal_sheet_id     uuid not null,
    revision          int  not null,
    fiscal_year       int  not null,
    department_code   text not null,
    number            int  not null,
    title             text not null,
    constraint pk_goal_sheet primary key (municipality_code, generation, goal_sheet_id)
);

create table initiative (
    municipality_code text not null,
    generation        int  not null,
    goal_sheet_id     uuid not null,
    initiative_id     uuid not null,
    revision          int  not null,
    position          int  not null,
    title             text not null,
    constraint pk_initiative primary key (municipality_code, generation, goal_sheet_id, initiative_id)
);

create table action (
    municipality_code text not null,
    generation        int  not null,
    goal_sheet_id     uuid not null,
    action_id         uuid not null,
    revision          int  not null,
    initiative_id     uuid not null,
    position          int  not null,
    number            text not null,
    title             text not null,
    period_text       text not null,
    target_text       text not null,
    constraint pk_action primary key (municipality_code, generation, goal_sheet_id, action_id)
);

-- Reports may come before their sheet, and they stay when a revision removes what they speak of: no foreign key.
create table report_import (
    municipality_code text        not null,
    generation        int         not null,
    goal_sheet_id     uuid        not null,
    revision          int         not null,
    imported_at       timestamptz not null,
    constraint pk_report_import primary key (municipality_code, generation, goal_sheet_id)
);

create table imported_report (
    municipality_code text not null,
    generation        int  not null,
    goal_sheet_id     uuid not null,
    -- Place among the sheet's reports, from 1: the order of the form.
    position          int  not null,
    revision          int  not null,
    round             text not null,
    initiative_id     uuid not null,
    action_id         uuid,
    number            text not null,
    planned           bool not null,
    text              text not null,
    constraint pk_imported_report primary key (municipality_code, generation, goal_sheet_id, position),
    constraint ck_imported_report_round check (round in ('mid-term', 'final'))
);

do $$
declare
    owned text;
begin
    foreach owned in array array['goal_sheet', 'initiative', 'action', 'report_import', 'imported_report']
    loop
        execute format('alter table %I enable row level security', owned);
        execute format('alter table %I force row level security', owned);
        execute format('create policy tenant on %I using (municipality_code = current_setting(''citygoals.municipality'', true))', owned);
    end loop;
end
$$;
