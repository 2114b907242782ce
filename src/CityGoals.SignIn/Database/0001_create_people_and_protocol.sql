-- The cities served here. Their names stand on the sign-in form, so everyone may read them; each city writes its own row.
create table municipality (
    municipality_code text not null,
    name              text not null,
    name_en           text not null,
    time_zone         text not null,
    constraint pk_municipality primary key (municipality_code),
    constraint ck_municipality_code check (municipality_code ~ '^[0-9]{6}$')
);

-- Departments and sections, with their lineage over re-organisations. valid_to is the last day; none while it stands.
create table department (
    municipality_code text   not null,
    department_code   text   not null,
    parent_code       text,
    kind              text   not null,
    name              text   not null,
    name_en           text   not null,
    valid_from        date   not null,
    valid_to          date,
    successors        text[] not null default '{}',
    constraint pk_department primary key (municipality_code, department_code),
    constraint fk_department_municipality foreign key (municipality_code) references municipality,
    constraint fk_department_parent foreign key (municipality_code, parent_code) references department deferrable initially deferred,
    constraint ck_department_kind check (kind in ('office', 'department', 'section')),
    constraint ck_department_dates check (valid_to >= valid_from)
);

create table person (
    municipality_code text not null,
    person_id         uuid not null,
    name              text not null,
    kana              text not null,
    name_en           text not null,
    mail              text not null,
    normalized_mail   text not null,
    password_hash     text,
    security_stamp    text not null,
    concurrency_stamp text not null,
    constraint pk_person primary key (municipality_code, person_id),
    constraint fk_person_municipality foreign key (municipality_code) references municipality,
    constraint uq_person_mail unique (municipality_code, normalized_mail)
);

-- A post (役職) carries the roles; a person has them only by holding it.
create table post (
    municipality_code text   not null,
    post_id           uuid   not null,
    department_code   text   not null,
    section_code      text,
    title             text   not null,
    roles             text[] not null,
    constraint pk_post primary key (municipality_code, post_id),
    constraint fk_post_department foreign key (municipality_code, department_code) references department,
    constraint fk_post_section foreign key (municipality_code, section_code) references department,
    constraint uq_post unique nulls not distinct (municipality_code, department_code, section_code, title),
    constraint ck_post_roles check (roles <@ array['Author', 'Head', 'PlanningOffice', 'Executive', 'Administrator', 'Auditor'])
);

-- valid_to is the last day in the post; none while nobody knows the end.
create table post_holding (
    municipality_code text not null,
    post_holding_id   uuid not null,
    post_id           uuid not null,
    person_id         uuid not null,
    valid_from        date not null,
    valid_to          date,
    constraint pk_post_holding primary key (municipality_code, post_holding_id),
    constraint fk_post_holding_post foreign key (municipality_code, post_id) references post,
    constraint fk_post_holding_person foreign key (municipality_code, person_id) references person,
    constraint uq_post_holding unique (municipality_code, person_id, post_id, valid_from),
    constraint ck_post_holding_dates check (valid_to >= valid_from)
);

create index ix_post_holding_post on post_holding (municipality_code, post_id);

-- Attempts to sign in to an account from one client, whether or not the account exists.
create table sign_in_throttle (
    municipality_code text        not null,
    normalized_mail   text        not null,
    client            text        not null,
    attempts          integer     not null,
    window_ends       timestamptz not null,
    constraint pk_sign_in_throttle primary key (municipality_code, normalized_mail, client),
    constraint fk_sign_in_throttle_municipality foreign key (municipality_code) references municipality
);

create index ix_sign_in_throttle_window_ends on sign_in_throttle (municipality_code, window_ends);

alter table municipality enable row level security;
alter table municipality force row level security;
alter table department enable row level security;
alter table department force row level security;
alter table person enable row level security;
alter table person force row level security;
alter table post enable row level security;
alter table post force row level security;
alter table post_holding enable row level security;
alter table post_holding force row level security;
alter table sign_in_throttle enable row level security;
alter table sign_in_throttle force row level security;

create policy tenant on municipality using (municipality_code = current_setting('citygoals.municipality', true));
create policy names on municipality for select using (true);
create policy tenant on department using (municipality_code = current_setting('citygoals.municipality', true));
create policy tenant on person using (municipality_code = current_setting('citygoals.municipality', true));
create policy tenant on post using (municipality_code = current_setting('citygoals.municipality', true));
create policy tenant on post_holding using (municipality_code = current_setting('citygoals.municipality', true));
create policy tenant on sign_in_throttle using (municipality_code = current_setting('citygoals.municipality', true));

-- From here on the protocol's own state, the same for all cities: clients, what was issued, and keys. OpenIddict reads and
-- writes the oidc_ tables through EF Core; a subject there is a person_id and nothing else of a person.
create table oidc_application (
    id                        uuid not null,
    application_type          text,
    client_id                 text,
    client_secret             text,
    client_type               text,
    concurrency_token         text,
    consent_type              text,
    display_name              text,
    display_names             text,
    json_web_key_set          text,
    permissions               text,
    post_logout_redirect_uris text,
    properties                text,
    redirect_uris             text,
    requirements              text,
    settings                  text,
    constraint pk_oidc_application primary key (id),
    constraint uq_oidc_application_client_id unique (client_id)
);

create table oidc_authorization (
    id                uuid not null,
    application_id    uuid,
    concurrency_token text,
    creation_date     timestamptz,
    properties        text,
    scopes            text,
    status            text,
    subject           text,
    type              text,
    constraint pk_oidc_authorization primary key (id),
    constraint fk_oidc_authorization_application foreign key (application_id) references oidc_application
);

create index ix_oidc_authorization on oidc_authorization (application_id, status, subject, type);

create table oidc_scope (
    id                uuid not null,
    concurrency_token text,
    description       text,
    descriptions      text,
    display_name      text,
    display_names     text,
    name              text,
    properties        text,
    resources         text,
    constraint pk_oidc_scope primary key (id),
    constraint uq_oidc_scope_name unique (name)
);

create table oidc_token (
    id                uuid not null,
    application_id    uuid,
    authorization_id  uuid,
    concurrency_token text,
    creation_date     timestamptz,
    expiration_date   timestamptz,
    payload           text,
    properties        text,
    redemption_date   timestamptz,
    reference_id      text,
    status            text,
    subject           text,
    type              text,
    constraint pk_oidc_token primary key (id),
    constraint fk_oidc_token_application foreign key (application_id) references oidc_application,
    constraint fk_oidc_token_authorization foreign key (authorization_id) references oidc_authorization,
    constraint uq_oidc_token_reference_id unique (reference_id)
);

create index ix_oidc_token on oidc_token (application_id, status, subject, type);
create index ix_oidc_token_authorization on oidc_token (authorization_id);

-- Keys that sign tokens and seal codes; wrapped by the data protection keys below, so that one certificate can guard both.
create table token_key (
    token_key_id uuid        not null,
    purpose      text        not null,
    created_at   timestamptz not null,
    wrapped      bytea       not null,
    constraint pk_token_key primary key (token_key_id),
    constraint ck_token_key_purpose check (purpose in ('signing', 'encryption'))
);

create table data_protection_key (
    friendly_name text not null,
    xml           text not null,
    constraint pk_data_protection_key primary key (friendly_name)
);
