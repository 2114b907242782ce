-- Reminders that are planned, what they are planned from, and how the city wants them. Rounds, reports, people and departments are guarded by their own revisions, so
-- there is one set of rows for every generation of the sheets.

-- The last day of the year says how long a sheet reminds.
alter table goal_sheet add column fiscal_year_end date;

-- Whether an action can be reminded of by date, and by which dates: the names are those of Plannability.
alter table action add column plannability text not null generated always as (
    case
        when kind in ('Throughout', 'Recurring') then 'ByRounds'
        when kind = 'Unread' then 'Unread'
        when 'SessionDateToBeSet' = any(flags) then 'SessionDay'
        when due is null and dues = '{}' then 'NoDate'
        else 'ByDate'
    end) stored;

create table staff_member (
    municipality_code text  not null,
    person_id         uuid  not null,
    revision          int   not null,
    name              text  not null,
    name_en           text  not null,
    active            bool  not null,
    -- As they are told, in camel case.
    posts             jsonb not null,
    constraint pk_staff_member primary key (municipality_code, person_id)
);

create table organisation (
    municipality_code text not null,
    revision          int  not null,
    constraint pk_organisation primary key (municipality_code)
);

-- Every department that the city has, had or will have; whoever follows it hears after its last day.
create table department (
    municipality_code text   not null,
    department_code   text   not null,
    name              text   not null,
    name_en           text   not null,
    valid_from        date   not null,
    valid_to          date,
    successors        text[] not null,
    constraint pk_department primary key (municipality_code, department_code)
);

create table reporting_round (
    municipality_code text   not null,
    round_id          uuid   not null,
    revision          int    not null,
    fiscal_year       int    not null,
    name              text   not null,
    name_en           text   not null,
    opens_on          date   not null,
    closes_on         date   not null,
    -- Empty: all departments.
    departments       text[] not null,
    closed            bool   not null,
    constraint pk_reporting_round primary key (municipality_code, round_id)
);

-- How far a report has come, as its steps say, and what its publication says is done. Either may come first.
create table report (
    municipality_code text   not null,
    round_id          uuid   not null,
    goal_sheet_id     uuid   not null,
    -- The last step that is known; 0: none.
    steps             int    not null,
    state             text   not null,
    -- The revision that was published last; 0: none.
    published         int    not null,
    -- The actions that were completed by then.
    done              uuid[] not null,
    constraint pk_report primary key (municipality_code, round_id, goal_sheet_id)
);

-- When the city reminds; defaults stand in the code.
create table reminder_setting (
    municipality_code text  not null,
    stages            jsonb not null,
    constraint pk_reminder_setting primary key (municipality_code)
);

-- Days on which the city hall is closed beyond those of the law.
create table closing_day (
    municipality_code text not null,
    day               date not null,
    name              text not null,
    name_en           text not null,
    constraint pk_closing_day primary key (municipality_code, day)
);

-- A reminder to a post: whoever holds it on the day hears. Its key makes planning twice add nothing, and keeps what was sent from being planned again.
create table reminder (
    municipality_code text not null,
    -- An action or a round.
    subject_id        uuid not null,
    due               date not null,
    stage             text not null,
    -- As the claim of a token has it: Author@soumu; PlanningOffice@ for that of the city.
    post              text not null,
    -- The sheet of an action; none: a round.
    goal_sheet_id     uuid,
    send_on           date not null,
    sent_at           timestamptz,
    constraint pk_reminder primary key (municipality_code, subject_id, due, stage, post)
);

create index ix_reminder_day on reminder (municipality_code, send_on, post, subject_id, due, stage);

-- Whether a city's reminders have to be planned anew, and what they were planned from last.
create table reminder_plan (
    municipality_code  text not null,
    wanted             bool not null default true,
    planned_generation int,
    planned_on         date,
    constraint pk_reminder_plan primary key (municipality_code)
);

do $$
declare
    owned text;
begin
    foreach owned in array array[
        'staff_member', 'organisation', 'department', 'reporting_round', 'report', 'reminder_setting', 'closing_day', 'reminder', 'reminder_plan']
    loop
        execute format('alter table %I enable row level security', owned);
        execute format('alter table %I force row level security', owned);
        execute format('create policy tenant on %I using (municipality_code = current_setting(''citygoals.municipality'', true))', owned);
    end loop;
end
$$;

-- Whoever plans asks first which municipalities there are.
grant select (municipality_code) on reminder_plan to notifications_worker;
create policy worker on reminder_plan for select to notifications_worker using (true);

-- Whatever was told before these tables stood is read from the feeds. The owner's own rows are hidden from it otherwise.
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
