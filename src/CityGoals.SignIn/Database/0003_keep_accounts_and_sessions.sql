-- What an account is beyond its name: language of its mails, how often it and its rights have changed, and its second factor.
alter table person
    add column staff_number         text,
    add column language             text    not null default 'ja',
    add column revision             integer not null default 1,
    add column rights_revision      integer not null default 1,
    add column authenticator_secret bytea,
    add column authenticator_step   bigint,
    add column second_factor_waived boolean not null default false,
    drop column security_stamp,
    drop column concurrency_stamp,
    add constraint uq_person_staff_number unique (municipality_code, staff_number),
    add constraint ck_person_language check (language in ('ja', 'en'));

create index ix_person_kana on person (municipality_code, kana, person_id);

alter table post add column revision integer not null default 1;

-- Who stands in for whom while that person is away (代理); the post is the absent person's.
alter table post_holding
    add column deputy_for uuid,
    add constraint fk_post_holding_deputy_for foreign key (municipality_code, deputy_for) references person (municipality_code, person_id),
    add constraint ck_post_holding_deputy check (deputy_for is null or (deputy_for <> person_id and valid_to is not null));

create index ix_post_holding_deputy_for on post_holding (municipality_code, deputy_for) where deputy_for is not null;

-- Each code opens the door once where the authenticator is lost; only its digest is kept.
create table recovery_code (
    municipality_code text  not null,
    person_id         uuid  not null,
    code_hash         bytea not null,
    constraint pk_recovery_code primary key (municipality_code, person_id, code_hash),
    constraint fk_recovery_code_person foreign key (municipality_code, person_id) references person on delete cascade
);

-- A browser that someone signed in with, until it signs out or is signed out.
create table person_session (
    municipality_code text        not null,
    session_id        uuid        not null,
    person_id         uuid        not null,
    started_at        timestamptz not null,
    last_seen_at      timestamptz not null,
    client            text        not null,
    address           text        not null,
    second_factor     boolean     not null,
    ended_at          timestamptz,
    constraint pk_person_session primary key (municipality_code, session_id),
    constraint fk_person_session_person foreign key (municipality_code, person_id) references person on delete cascade
);

create index ix_person_session_person on person_session (municipality_code, person_id) where ended_at is null;

-- A link in a mail that lets its reader set a password, once; only the digest of its secret is kept.
create table password_link (
    municipality_code text        not null,
    token_hash        bytea       not null,
    person_id         uuid        not null,
    purpose           text        not null,
    expires_at        timestamptz not null,
    constraint pk_password_link primary key (municipality_code, token_hash),
    constraint fk_password_link_person foreign key (municipality_code, person_id) references person on delete cascade,
    constraint ck_password_link_purpose check (purpose in ('invitation', 'reset'))
);

create index ix_password_link_person on password_link (municipality_code, person_id);

-- Mails written in the transaction of what they tell of, and removed when the mail server has taken them.
create table pending_mail (
    municipality_code text        not null,
    pending_mail_id   uuid        not null,
    recipient         text        not null,
    recipient_name    text        not null,
    subject           text        not null,
    body              text        not null,
    attempts          integer     not null default 0,
    due_at            timestamptz not null,
    constraint pk_pending_mail primary key (municipality_code, pending_mail_id)
);

create index ix_pending_mail_due on pending_mail (municipality_code, due_at);

-- Rights and sessions that ended before their tokens do. Every service asks for them, so that no token outlives them by more than a moment.
create table ended_right (
    municipality_code text        not null,
    ended_right_id    uuid        not null,
    person_id         uuid        not null,
    rights_revision   integer,
    session_id        uuid,
    ended_at          timestamptz not null,
    constraint pk_ended_right primary key (municipality_code, ended_right_id),
    constraint ck_ended_right_what check ((rights_revision is null) <> (session_id is null))
);

create index ix_ended_right_ended_at on ended_right (ended_at);

alter table recovery_code enable row level security;
alter table recovery_code force row level security;
alter table person_session enable row level security;
alter table person_session force row level security;
alter table password_link enable row level security;
alter table password_link force row level security;
alter table pending_mail enable row level security;
alter table pending_mail force row level security;
alter table ended_right enable row level security;
alter table ended_right force row level security;

create policy tenant on recovery_code using (municipality_code = current_setting('citygoals.municipality', true));
create policy tenant on person_session using (municipality_code = current_setting('citygoals.municipality', true));
create policy tenant on password_link using (municipality_code = current_setting('citygoals.municipality', true));
create policy tenant on pending_mail using (municipality_code = current_setting('citygoals.municipality', true));
create policy tenant on ended_right using (municipality_code = current_setting('citygoals.municipality', true));
-- The services ask for all cities at once; a row says no more than that somebody's token is void.
create policy heard on ended_right for select using (true);
