-- 履歴: the whole content of a sheet at every revision, as it was saved, with the ids of its parts; lists stand in the order of the form.
create table goal_sheet_version (
    municipality_code text        not null,
    goal_sheet_id     uuid        not null,
    revision          int         not null,
    content           jsonb       not null,
    reason            text        not null,
    saved_by          text        not null,
    saved_by_name     text        not null,
    saved_at          timestamptz not null,
    constraint pk_goal_sheet_version primary key (municipality_code, goal_sheet_id, revision),
    constraint fk_goal_sheet_version_goal_sheet foreign key (municipality_code, goal_sheet_id) references goal_sheet,
    constraint ck_goal_sheet_version_revision check (revision >= 1)
);

-- The content of a sheet as its tables hold it now.
create function goal_sheet_content(sheet goal_sheet) returns jsonb stable language sql as $$
    select jsonb_build_object(
        'title', sheet.title,
        'situation', sheet.situation,
        'purpose', sheet.purpose,
        'participation', sheet.participation,
        'effect', sheet.effect,
        'other_notes', sheet.other_notes,
        'alignments', (
            select coalesce(jsonb_agg(to_jsonb(part) - 'municipality_code' order by part.position), '[]')
            from alignment part
            where part.municipality_code = sheet.municipality_code and part.goal_sheet_id = sheet.goal_sheet_id),
        'initiatives', (
            select coalesce(jsonb_agg(to_jsonb(part) - 'municipality_code' order by part.position), '[]')
            from initiative part
            where part.municipality_code = sheet.municipality_code and part.goal_sheet_id = sheet.goal_sheet_id),
        'actions', (
            select coalesce(jsonb_agg(to_jsonb(part) - 'municipality_code' order by part.initiative_id, part.position), '[]')
            from action part
            where part.municipality_code = sheet.municipality_code and part.goal_sheet_id = sheet.goal_sheet_id),
        'targets', (
            select coalesce(jsonb_agg(to_jsonb(part) - 'municipality_code' order by part.action_id, part.position), '[]')
            from target part
            where part.municipality_code = sheet.municipality_code and part.goal_sheet_id = sheet.goal_sheet_id),
        'reports', (
            select coalesce(jsonb_agg(to_jsonb(part) - 'municipality_code' order by part.position), '[]')
            from imported_report part
            where part.municipality_code = sheet.municipality_code and part.goal_sheet_id = sheet.goal_sheet_id))
$$;

-- The owner's own rows are hidden from it otherwise.
do $$
declare
    source text;
begin
    foreach source in array array['goal_sheet', 'alignment', 'initiative', 'action', 'target', 'imported_report', 'sheet_import']
    loop
        execute format('alter table %I no force row level security', source);
    end loop;

    insert into goal_sheet_version (municipality_code, goal_sheet_id, revision, content, reason, saved_by, saved_by_name, saved_at)
    select municipality_code, goal_sheet_id, revision, goal_sheet_content(goal_sheet), '', coalesce(imported_by, ''), coalesce(imported_by_name, ''), coalesce(imported_at, now())
    from goal_sheet
    left join sheet_import using (municipality_code, sheet_import_id);

    foreach source in array array['goal_sheet', 'alignment', 'initiative', 'action', 'target', 'imported_report', 'sheet_import']
    loop
        execute format('alter table %I force row level security', source);
    end loop;
end
$$;

alter table goal_sheet_version enable row level security;
alter table goal_sheet_version force row level security;
create policy tenant on goal_sheet_version using (municipality_code = current_setting('citygoals.municipality', true));
