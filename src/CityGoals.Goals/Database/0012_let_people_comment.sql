-- The day in the city at a moment.
create function city_day(moment timestamptz) returns date stable language sql as $$
    select (moment at time zone coalesce((select time_zone from municipality limit 1), 'Asia/Tokyo'))::date
$$;

-- The posts that a person holds on a day, of what SignIn told of them, each with its department; empty if none.
create function posts_held(told jsonb, day date) returns text stable language sql as $$
    select coalesce(string_agg(concat_ws(' ', department.name, post ->> 'title'), '、' order by place), '')
    from jsonb_array_elements(told) with ordinality as held (post, place)
    left join department on department.department_code = post ->> 'departmentCode'
    where (post ->> 'from')::date <= day and coalesce((post ->> 'until')::date, 'infinity') >= day
$$;

-- What staff say to one another of a sheet, in threads of one level. What is removed keeps its place.
create table sheet_comment (
    municipality_code text        not null,
    comment_id        uuid        not null,
    -- In the order of these it was said.
    position          bigint      not null generated always as identity,
    goal_sheet_id     uuid        not null,
    -- The first comment of the thread; none: this is the first.
    answer_to         uuid,
    -- A part of the sheet, with its title as it was then, or a field; neither: the sheet.
    part_id           uuid,
    part_title        text        not null default '',
    field             text,
    revision          int         not null,
    body              text        not null,
    version           int         not null default 1,
    mentioned         uuid[]      not null,
    author_id         text        not null,
    author_name       text        not null,
    author_posts      text        not null,
    created_at        timestamptz not null,
    edited_at         timestamptz,
    removed_at        timestamptz,
    resolved_at       timestamptz,
    resolved_by_name  text,
    constraint pk_sheet_comment primary key (municipality_code, comment_id),
    constraint fk_sheet_comment_goal_sheet foreign key (municipality_code, goal_sheet_id) references goal_sheet,
    constraint fk_sheet_comment_answer_to foreign key (municipality_code, answer_to) references sheet_comment,
    constraint ck_sheet_comment_about check (part_id is null or field is null)
);

create index ix_sheet_comment_goal_sheet on sheet_comment (municipality_code, goal_sheet_id, position);

alter table sheet_comment enable row level security;
alter table sheet_comment force row level security;
create policy tenant on sheet_comment using (municipality_code = current_setting('citygoals.municipality', true));
