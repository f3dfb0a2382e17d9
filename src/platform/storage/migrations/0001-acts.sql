-- The record of acts: who did what to what, and when. Written in the same transaction as the change itself.
CREATE TABLE act (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  at timestamptz NOT NULL,
  actor text NOT NULL,
  actor_kind text NOT NULL CHECK (actor_kind IN ('person', 'command-line', 'system')),
  action text NOT NULL,
  subject text NOT NULL,
  details jsonb NOT NULL DEFAULT '{}'
);

CREATE INDEX act_subject ON act (subject, id);
CREATE INDEX act_actor ON act (actor, id);
