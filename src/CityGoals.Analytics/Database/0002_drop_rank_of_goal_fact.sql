-- Ranks change without a new revision of any sheet, and nothing here counts them: whoever needs one asks Goals or hears GoalSheetsRanked.
alter table goal_fact drop column rank;
