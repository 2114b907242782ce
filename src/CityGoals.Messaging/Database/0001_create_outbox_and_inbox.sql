-- Facts on their way out. Written in the business transaction; the relay sends what is here and removes what the broker has
-- confirmed. What is here is not sent, whatever its position, because ids are not committed in order.
create table outbox_message (
    outbox_message_id uuid        not null,
    municipality_code text        not null,
    event_type        text        not null,
    body              text        compression lz4 not null,
    trace_parent      text,
    occurred_at       timestamptz not null,
    constraint pk_outbox_message primary key (outbox_message_id)
);

alter table outbox_message enable row level security;
alter table outbox_message force row level security;

create policy tenant on outbox_message
    using (municipality_code = current_setting('citygoals.municipality', true));

-- The relay carries every municipality's messages; it may do that and nothing else.
create policy relay on outbox_message to outbox_relay using (true);

grant select, delete on outbox_message to outbox_relay;

-- Messages that a consumer has taken in; never forgotten, so that a repeat is known however late it comes.
create table inbox_message (
    municipality_code text        not null,
    message_id        uuid        not null,
    consumer          text        not null,
    received_at       timestamptz not null default now(),
    constraint pk_inbox_message primary key (municipality_code, message_id, consumer)
);

alter table inbox_message enable row level security;
alter table inbox_message force row level security;

create policy tenant on inbox_message
    using (municipality_code = current_setting('citygoals.municipality', true));
