-- Network, centres, venues (foundation/centres).
create table network (
  id blob primary key,
  name text not null,
  -- Set on the network of the demonstration only: 'filled' once all its people are there.
  demonstration text check (demonstration in ('filling', 'filled')),
  created_at text not null
) strict;

create table centre (
  id blob primary key,
  network_id blob not null references network (id),
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
  sms_price_millis integer not null,
  letter_price_millis integer not null,
  latitude real,
  longitude real,
  -- Two people who write the same settings find each other out.
  revision integer not null default 1,
  created_at text not null
) strict;
create index centre_network on centre (network_id, name);

create table venue (
  id blob primary key,
  centre_id blob not null references centre (id),
  name text not null,
  street text not null,
  postal_code text not null,
  city text not null,
  is_accessible integer not null,
  retired_at text,
  revision integer not null default 1
) strict;
create index venue_centre on venue (centre_id, name);
