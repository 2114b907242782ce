-- Actions of published sheets with their periods, as Goals said last. A projection: rebuilt from Goals' feed, generation by generation;
-- see projection_state. Every row carries the revision that it was said in, so that a late event finds it newer than itself.

create table goal_sheet (
    municipality_code text not null,
    generation        int  not null,
    goal_sheet_id     uuid not null,
    revision          int  not null,
    fiscal_year       int  not null,
    department_code   text not null,
    department_name   text not null,
    number            int  not null,
    title             text not null,
    constraint pk_goal_sheet primary key (municipality_code, generation, goal_sheet_id)
);

create index ix_goal_sheet_year on goal_sheet (municipality_code, generation, fiscal_year, department_code);

create table action (
    municipality_code   text   not null,
    generation          int    not null,
    goal_sheet_id       uuid   not null,
    action_id           uuid   not null,
    revision            int    not null,
    initiative_position int    not null,
    position            int    not null,
    number              text   not null,
    title               text   not null,
    period_text         text   not null,
    kind                text   not null,
    start               date,
    due                 date,
    -- Every due date where the period names several; else the one of them, or none.
    dues                date[] not null,
    -- The reader's doubts: nobody is reminded of a council session's date before a person has confirmed it.
    flags               text[] not null,
    constraint pk_action primary key (municipality_code, generation, goal_sheet_id, action_id)
);

do $$
declare
    owned text;
begin
    foreach owned in array array['goal_sheet', 'action']
    loop
        execute format('alter table %I enable row level security', owned);
        execute format('alter table %I force row level security', owned);
        execute format('create policy tenant on %I using (municipality_code = current_setting(''citygoals.municipality'', true))', owned);
    end loop;
end
$$;
