-- Since when a person may not sign in; none while the account is in use. Posts stay as they are, so that lifting it gives them back.
alter table person add column suspended_at timestamptz;
