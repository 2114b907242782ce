-- The city's people and their posts, as SignIn tells of them: whom comments may mention. Posts are kept as they are told, in camel case.
create table staff_member (
    municipality_code text  not null,
    person_id         uuid  not null,
    revision          int   not null,
    name              text  not null,
    kana              text  not null,
    name_en           text  not null,
    active            bool  not null,
    posts             jsonb not null,
    constraint pk_staff_member primary key (municipality_code, person_id)
);

create index ix_staff_member_kana on staff_member (municipality_code, kana, person_id);

alter table staff_member enable row level security;
alter table staff_member force row level security;
create policy tenant on staff_member using (municipality_code = current_setting('citygoals.municipality', true));

-- Whoever was told of before this table stood is read from the feed. The owner's own rows are hidden from it otherwise.
do $$
begin
    -- A new database has nobody to read of, and no such table yet.
    if to_regclass('projection_state') is not null then
        alter table projection_state no force row level security;
        update projection_state set rebuild_wanted = true;
        alter table projection_state force row level security;
    end if;
end
$$;
