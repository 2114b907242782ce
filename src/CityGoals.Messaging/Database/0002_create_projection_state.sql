-- What a projection shows of each municipality: one generation of its rows, replaced as a whole when a rebuild is complete.
-- An event's transaction holds the municipality's row, so that events, rebuilds and the swap follow one another.
create table projection_state (
    municipality_code text        not null,
    generation        int         not null default 1,
    -- The generation that a rebuild is filling; events go into both. None: no rebuild is under way, nor was one cut short.
    building          int,
    -- A municipality that is new here may have a past: it is read from the owner's feed once.
    rebuild_wanted    bool        not null default true,
    -- When the latest event that is in the projection occurred.
    as_of             timestamptz,
    rebuilt_at        timestamptz,
    constraint pk_projection_state primary key (municipality_code),
    constraint ck_projection_state_building check (building > generation)
);

alter table projection_state enable row level security;
alter table projection_state force row level security;

create policy tenant on projection_state
    using (municipality_code = current_setting('citygoals.municipality', true));
