-- 総合計画, 総合戦略, 市長マニフェスト, 行財政改革大綱 and any other. A row is one version (前期基本計画, 令和6年3月策定); versions of one plan have one code.
create table plan (
    municipality_code text not null,
    plan_id           uuid not null,
    plan_code         text not null,
    name              text not null,
    name_en           text not null,
    version           text not null,
    -- Both days are inclusive; no last day: until the next version begins or for good.
    valid_from        date not null,
    valid_to          date,
    -- Counts the changes, from 1.
    revision          int  not null,
    changed_at        timestamptz not null,
    constraint pk_plan primary key (municipality_code, plan_id),
    constraint uq_plan_begin unique (municipality_code, plan_code, valid_from),
    constraint ck_plan_code check (plan_code ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    constraint ck_plan_valid check (valid_to >= valid_from),
    constraint ck_plan_revision check (revision >= 1)
);

-- 編, 章, 節, 施策 …: a tree.
create table plan_element (
    municipality_code text   not null,
    plan_element_id   uuid   not null,
    plan_id           uuid   not null,
    -- Among all elements of the plan, from 1: the order of its table of contents.
    position          int    not null,
    -- Unique in the plan, and what a corrected file tells the element by.
    code              text   not null,
    parent_id         uuid,
    level             text   not null,
    label             text   not null,
    title             text   not null,
    title_en          text   not null,
    -- Numbers and titles from the top down to this one.
    path              text[] not null,
    path_en           text[] not null,
    -- The elements of the version before that this one goes on from.
    replaces          uuid[] not null,
    constraint pk_plan_element primary key (municipality_code, plan_element_id),
    constraint uq_plan_element_code unique (municipality_code, plan_id, code) deferrable initially immediate,
    constraint uq_plan_element_position unique (municipality_code, plan_id, position) deferrable initially immediate,
    constraint fk_plan_element_plan foreign key (municipality_code, plan_id) references plan,
    constraint fk_plan_element_parent foreign key (municipality_code, parent_id) references plan_element deferrable initially deferred
);

-- Which elements the words of an alignment mean, as a person said. It holds for these words wherever they stand on the sheet, in every revision; it
-- is no change of the sheet. No elements: none fits.
create table alignment_decision (
    municipality_code text        not null,
    goal_sheet_id     uuid        not null,
    label             text        not null,
    text_md5          text        not null generated always as (md5(text)) stored,
    text              text        not null,
    elements          uuid[]      not null,
    decided_by        text        not null,
    decided_by_name   text        not null,
    decided_at        timestamptz not null,
    constraint pk_alignment_decision primary key (municipality_code, goal_sheet_id, label, text_md5),
    constraint fk_alignment_decision_goal_sheet foreign key (municipality_code, goal_sheet_id) references goal_sheet
);

-- Counts the changes of the sheet's decided alignments.
alter table goal_sheet add column alignment_revision int not null default 0;

do $$
declare
    owned text;
begin
    foreach owned in array array['plan', 'plan_element', 'alignment_decision']
    loop
        execute format('alter table %I enable row level security', owned);
        execute format('alter table %I force row level security', owned);
        execute format('create policy tenant on %I using (municipality_code = current_setting(''citygoals.municipality'', true))', owned);
    end loop;
end
$$;
