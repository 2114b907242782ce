-- When a revision was published last, and by whom. Who published before this was kept is in the audit trail.
alter table goal_sheet_version
    add column published_at      timestamptz,
    add column published_by      text,
    add column published_by_name text;

-- The owner's own rows are hidden from it otherwise.
alter table goal_sheet no force row level security;
alter table goal_sheet_version no force row level security;
update goal_sheet_version
set published_at = goal_sheet.published_at
from goal_sheet
where (goal_sheet.municipality_code, goal_sheet.goal_sheet_id, goal_sheet.published_revision)
    = (goal_sheet_version.municipality_code, goal_sheet_version.goal_sheet_id, goal_sheet_version.revision);
alter table goal_sheet force row level security;
alter table goal_sheet_version force row level security;
