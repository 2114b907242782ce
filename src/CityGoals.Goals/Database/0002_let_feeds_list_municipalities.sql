-- A reader of feeds asks first which municipalities there are. The role that carries every municipality's messages may see the
-- codes of those that have departments, which every sheet needs, and nothing else of them.
grant select (municipality_code) on department to outbox_relay;

create policy feed on department for select to outbox_relay using (true);
