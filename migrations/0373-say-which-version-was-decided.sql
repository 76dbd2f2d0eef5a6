alter table suggestion_decision
  add column strategy_of text check (strategy_of in ('shipped', 'own')),
  add column strategy_number integer check (strategy_number > 0);
comment on column suggestion_decision.strategy_of is 'Whether the strategy came with the product or from the provider; empty where it was decided before that was kept.';
comment on column suggestion_decision.strategy_number is 'The edition of what ships, or the version of the provider''s own, that was decided about.';
