-- Every part of a target's reading, so that a person can correct each and the reading can be said in words again.
alter table target
    add column subject_start   int,
    add column subject_length  int,
    add column context         text    not null default '',
    add column up_to           numeric,
    add column whole           numeric,
    add column per             text    not null default '',
    add column baseline_unit   text    not null default '',
    add column baseline_text   text    not null default '',
    add column baseline_start  int,
    add column baseline_length int,
    add column flags           text[]  not null default '{}',
    add column link            text    not null default 'None',
    -- The position of the other target of the same action.
    add column linked_to       int,
    add constraint ck_target_subject check ((subject_start is null) = (subject_length is null)),
    add constraint ck_target_baseline check ((baseline_start is null) = (baseline_length is null)),
    add constraint ck_target_link check (link in ('None', 'PartOf', 'ShareOf') and (link = 'None') = (linked_to is null)),
    add constraint fk_target_linked_to foreign key (municipality_code, action_id, linked_to) references target deferrable initially deferred;
