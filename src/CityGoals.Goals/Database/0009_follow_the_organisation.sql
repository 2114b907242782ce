-- What a department became after its last day: goals that go on, go on there.
alter table department add column successors text[] not null default '{}';

-- How much of the city's organisation the departments say.
create table organisation (
    municipality_code text not null,
    revision          int  not null,
    constraint pk_organisation primary key (municipality_code)
);

alter table organisation enable row level security;
alter table organisation force row level security;
create policy tenant on organisation using (municipality_code = current_setting('citygoals.municipality', true));
