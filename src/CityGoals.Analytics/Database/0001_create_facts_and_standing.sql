-- What dashboards count: a row for each published goal and each planned action, and the counts of them, kept up by what each event
-- changes. A projection: rebuilt from Goals' feed, generation by generation; see projection_state. A goal carries the revision that it
-- was said in, so that a late event finds it newer than itself.

create table goal_fact (
    municipality_code text        not null,
    generation        int         not null,
    goal_sheet_id     uuid        not null,
    revision          int         not null,
    fiscal_year       int         not null,
    department_code   text        not null,
    department_name   text        not null,
    number            int         not null,
    rank              int         not null,
    title             text        not null,
    initiatives       int         not null,
    actions           int         not null,
    targets           int         not null,
    occurred_at       timestamptz not null,
    constraint pk_goal_fact primary key (municipality_code, generation, goal_sheet_id)
);

create index ix_goal_fact_department on goal_fact (municipality_code, generation, fiscal_year, department_code, occurred_at);

create table action_fact (
    municipality_code text not null,
    generation        int  not null,
    goal_sheet_id     uuid not null,
    action_id         uuid not null,
    initiative_id     uuid not null,
    period_kind       text not null,
    start             date,
    due               date,
    targets           int  not null,
    constraint pk_action_fact primary key (municipality_code, generation, goal_sheet_id, action_id)
);

-- The roll-up: a row for each department with goals in a year.
create table standing (
    municipality_code text not null,
    generation        int  not null,
    fiscal_year       int  not null,
    department_code   text not null,
    -- As the latest event of its goals calls it.
    department_name   text not null,
    goals             int  not null,
    initiatives       int  not null,
    actions           int  not null,
    targets           int  not null,
    constraint pk_standing primary key (municipality_code, generation, fiscal_year, department_code),
    constraint ck_standing_goals check (goals >= 1),
    constraint ck_standing_counts check (initiatives >= 0 and actions >= 0 and targets >= 0)
);

do $$
declare
    owned text;
begin
    foreach owned in array array['goal_fact', 'action_fact', 'standing']
    loop
        execute format('alter table %I enable row level security', owned);
        execute format('alter table %I force row level security', owned);
        execute format('create policy tenant on %I using (municipality_code = current_setting(''citygoals.municipality'', true))', owned);
    end loop;
end
$$;
