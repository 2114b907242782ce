-- 改める: what was approved or published goes back to its department and comes again through the posts. What was published stays what
-- citizens and the other services see until the next revision is published.
alter table goal_sheet
    drop constraint ck_goal_sheet_published,
    -- The revision that was published last; none: never.
    add column published_revision int;

-- The owner's own rows are hidden from it otherwise.
alter table goal_sheet no force row level security;
update goal_sheet set published_revision = revision where state = 'Published';
alter table goal_sheet force row level security;

alter table goal_sheet
    add constraint ck_goal_sheet_published check (
        (published_revision is null) = (published_at is null)
        and published_revision <= revision
        and (state <> 'Published' or published_revision is not distinct from revision));

alter table goal_sheet_step
    drop constraint ck_goal_sheet_step_step,
    drop constraint ck_goal_sheet_step_reason,
    add constraint ck_goal_sheet_step_step check (step in ('Submit', 'Approve', 'Return', 'Withdraw', 'Revise')),
    add constraint ck_goal_sheet_step_reason check (step not in ('Return', 'Revise') or reason <> '');
