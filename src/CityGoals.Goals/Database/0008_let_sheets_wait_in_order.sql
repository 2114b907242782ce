-- 承認待ち: since when a sheet is in its state, so that what waits is listed with the oldest first, by key.
alter table goal_sheet add column moved_at timestamptz;

-- The owner's own rows are hidden from it otherwise.
alter table goal_sheet no force row level security;
alter table goal_sheet_step no force row level security;
update goal_sheet
set moved_at = step.occurred_at
from goal_sheet_step step
where (step.municipality_code, step.goal_sheet_id, step.sequence) = (goal_sheet.municipality_code, goal_sheet.goal_sheet_id, goal_sheet.steps);
alter table goal_sheet force row level security;
alter table goal_sheet_step force row level security;

alter table goal_sheet add constraint ck_goal_sheet_moved check (steps = 0 or moved_at is not null);

create index ix_goal_sheet_waiting on goal_sheet (municipality_code, state, moved_at, goal_sheet_id) where state in ('Submitted', 'HeadApproved');
