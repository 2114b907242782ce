-- Orders what is told of a person and their posts, and says what is still to be told. Everybody who was here before is told of by the feed.
alter table person
    add column staff_revision integer not null default 1,
    add column told_revision  integer not null default 1;
alter table person alter column told_revision set default 0;

create index ix_person_untold on person (municipality_code, person_id) where staff_revision > told_revision;

create function count_change_of_person() returns trigger language plpgsql as $$
begin
    if (old.name, old.kana, old.name_en, old.suspended_at is null) is distinct from (new.name, new.kana, new.name_en, new.suspended_at is null) then
        new.staff_revision := old.staff_revision + 1;
    end if;
    return new;
end
$$;

create trigger count_change before update on person for each row execute function count_change_of_person();

create function count_change_of_holding() returns trigger language plpgsql as $$
begin
    if tg_op <> 'INSERT' then
        update person set staff_revision = staff_revision + 1 where municipality_code = old.municipality_code and person_id = old.person_id;
    end if;
    if tg_op = 'INSERT' or (tg_op = 'UPDATE' and new.person_id <> old.person_id) then
        update person set staff_revision = staff_revision + 1 where municipality_code = new.municipality_code and person_id = new.person_id;
    end if;
    return null;
end
$$;

create trigger count_change after insert or update or delete on post_holding for each row execute function count_change_of_holding();

create function count_change_of_post() returns trigger language plpgsql as $$
begin
    update person
    set staff_revision = staff_revision + 1
    where municipality_code = new.municipality_code and person_id in (
        select person_id from post_holding where municipality_code = new.municipality_code and post_id = new.post_id);
    return null;
end
$$;

create trigger count_change after update of department_code, section_code, title, roles on post for each row execute function count_change_of_post();
