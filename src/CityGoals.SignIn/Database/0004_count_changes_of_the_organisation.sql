-- Orders what is told of a city's tree of departments.
alter table municipality add column organisation_revision integer not null default 1;
