-- 優先順位の付け直し: how often a department's goals of a year were put in order, so that late events about it are told from news.
create table ranking (
    municipality_code text not null,
    fiscal_year       int  not null,
    department_code   text not null,
    rankings          int  not null,
    constraint pk_ranking primary key (municipality_code, fiscal_year, department_code),
    constraint fk_ranking_department foreign key (municipality_code, department_code) references department,
    constraint ck_ranking_rankings check (rankings >= 1)
);

alter table ranking enable row level security;
alter table ranking force row level security;
create policy tenant on ranking using (municipality_code = current_setting('citygoals.municipality', true));
