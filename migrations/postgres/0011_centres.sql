-- Network, centres, venues (foundation/centres).
create table network (
  id uuid primary key,
  name text not null,
  -- Set on the network of the demonstration only: 'filled' once all its people are there.
  demonstration text check (demonstration in ('filling', 'filled')),
  created_at timestamptz not null
);

create table centre (
  id uuid primary key,
  network_id uuid not null references network (id),
  slug text not null unique,
  name text not null,
  -- "Centre social, Arques": the line below the name.
  tagline text not null,
  accent text not null,
  phone text not null,
  email text not null,
  street text not null,
  postal_code text not null,
  city text not null,
  -- Who answers, and until when: "Hélène vous répond, jusqu’à 18 h."
  help_line text not null,
  school_zone text not null check (school_zone in ('A', 'B', 'C')),
  sms_sender text not null,
  -- Thousandths of a euro for one part of an SMS, and for one letter.
  sms_price_millis bigint not null,
  letter_price_millis bigint not null,
  latitude double precision,
  longitude double precision,
  -- Two people who write the same settings find each other out.
  revision bigint not null default 1,
  created_at timestamptz not null
);
create index centre_network on centre (network_id, name);

create table venue (
  id uuid primary key,
  centre_id uuid not null references centre (id),
  name text not null,
  street text not null,
  postal_code text not null,
  city text not null,
  is_accessible boolean not null,
  retired_at timestamptz,
  revision bigint not null default 1
);
create index venue_centre on venue (centre_id, name);
