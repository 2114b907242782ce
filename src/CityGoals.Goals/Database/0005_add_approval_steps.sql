-- The way of a sheet through the posts: submitted, approved by the head, approved by the planning office, or returned with a reason.
alter table goal_sheet
    drop constraint ck_goal_sheet_state,
    add constraint ck_goal_sheet_state check (state in ('Draft', 'Submitted', 'HeadApproved', 'Approved', 'Returned', 'Published')),
    -- The person whose submission is under way: nobody approves their own.
    add column submitted_by text,
    -- How many steps the sheet has taken.
    add column steps int not null default 0,
    add constraint ck_goal_sheet_submitted check (state not in ('Submitted', 'HeadApproved', 'Approved') or submitted_by is not null);

create table goal_sheet_step (
    municipality_code text        not null,
    goal_sheet_id     uuid        not null,
    sequence          int         not null,
    revision          int         not null,
    step              text        not null,
    from_state        text        not null,
    to_state          text        not null,
    reason            text        not null,
    person_id         text        not null,
    person_name       text        not null,
    occurred_at       timestamptz not null,
    constraint pk_goal_sheet_step primary key (municipality_code, goal_sheet_id, sequence),
    constraint fk_goal_sheet_step_goal_sheet foreign key (municipality_code, goal_sheet_id) references goal_sheet,
    constraint ck_goal_sheet_step_step check (step in ('Submit', 'Approve', 'Return', 'Withdraw')),
    constraint ck_goal_sheet_step_reason check (step <> 'Return' or reason <> '')
);

alter table goal_sheet_step enable row level security;
alter table goal_sheet_step force row level security;
create policy tenant on goal_sheet_step using (municipality_code = current_setting('citygoals.municipality', true));
