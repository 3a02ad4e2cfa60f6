-- The knowledge tables. A row belongs to one release and is never changed; a new release brings its own rows.
-- Text sorts by code point (collate "C"), as the files do; line keeps the order of the file.

create table releases (
    version     text collate "C" not null,
    digest      text not null,
    released_on date not null,
    descriptor  text not null,
    imported_at timestamptz not null default now(),
    constraint releases_pk primary key (version),
    constraint releases_digest_is_sha256 check (digest ~ '^[0-9a-f]{64}$')
);
comment on table releases is 'A version of the whole table that was imported. The digest covers every byte of its files; the descriptor is its datapackage.json.';

create table activations (
    activation   bigint generated always as identity,
    release      text collate "C" not null,
    activated_at timestamptz not null default now(),
    constraint activations_pk primary key (activation),
    constraint activations_release_fk foreign key (release) references releases (version)
);
comment on table activations is 'Which release became active and when; the last row names the active one.';

create table families (
    line     bigint generated always as identity,
    release  text collate "C" not null,
    id       text collate "C" not null,
    citation text not null,
    constraint families_pk primary key (release, id),
    constraint families_release_fk foreign key (release) references releases (version)
);
comment on table families is 'A primary work that several sources pass on, so that restatements of it count once.';

create table sources (
    line     bigint generated always as identity,
    release  text collate "C" not null,
    id       text collate "C" not null,
    kind     text not null,
    family   text collate "C",
    citation text not null,
    year     integer,
    doi      text,
    pmid     text,
    url      text,
    read_on  date not null,
    licence  text,
    note     text,
    constraint sources_pk primary key (release, id),
    constraint sources_release_fk foreign key (release) references releases (version),
    constraint sources_kind_known check (kind in ('study', 'review', 'manual', 'guideline', 'reference-site', 'clinic-page')),
    constraint sources_family_fk foreign key (release, family) references families (release, id),
    constraint sources_year_range check (year between 1900 and 2100)
);
comment on table sources is 'A work whose text was opened and read.';

create table zones (
    line    bigint generated always as identity,
    release text collate "C" not null,
    id      text collate "C" not null,
    parent  text collate "C",
    name    text not null,
    paired  boolean not null,
    constraint zones_pk primary key (release, id),
    constraint zones_release_fk foreign key (release) references releases (version),
    constraint zones_parent_fk foreign key (release, parent) references zones (release, id)
);
comment on table zones is 'A named area of the body, in a tree.';

create table symptoms (
    line       bigint generated always as identity,
    release    text collate "C" not null,
    id         text collate "C" not null,
    parent     text collate "C",
    kind       text not null,
    zone       text collate "C",
    name       text not null,
    definition text not null,
    constraint symptoms_pk primary key (release, id),
    constraint symptoms_release_fk foreign key (release) references releases (version),
    constraint symptoms_parent_fk foreign key (release, parent) references symptoms (release, id),
    constraint symptoms_kind_known check (kind in ('pain', 'sensory', 'autonomic', 'motor', 'functional')),
    constraint symptoms_zone_fk foreign key (release, zone) references zones (release, id)
);
comment on table symptoms is 'Something a person can report, in a tree.';

create table muscles (
    line      bigint generated always as identity,
    release   text collate "C" not null,
    id        text collate "C" not null,
    parent    text collate "C",
    kind      text not null,
    candidate boolean not null,
    name      text not null,
    latin     text,
    zone      text collate "C" not null,
    constraint muscles_pk primary key (release, id),
    constraint muscles_release_fk foreign key (release) references releases (version),
    constraint muscles_parent_fk foreign key (release, parent) references muscles (release, id),
    constraint muscles_kind_known check (kind in ('group', 'muscle', 'part')),
    constraint muscles_zone_fk foreign key (release, zone) references zones (release, id)
);
comment on table muscles is 'A group of muscles, a muscle or a part of one, in a tree.';

create table trigger_points (
    line     bigint generated always as identity,
    release  text collate "C" not null,
    id       text collate "C" not null,
    muscle   text collate "C" not null,
    kind     text not null,
    label    text,
    location text,
    source   text collate "C",
    constraint trigger_points_pk primary key (release, id),
    constraint trigger_points_release_fk foreign key (release) references releases (version),
    constraint trigger_points_muscle_fk foreign key (release, muscle) references muscles (release, id),
    constraint trigger_points_kind_known check (kind in ('located', 'whole-muscle')),
    constraint trigger_points_source_fk foreign key (release, source) references sources (release, id)
);
comment on table trigger_points is 'One place in a muscle, or the muscle as a whole.';

create table claims (
    line          bigint generated always as identity,
    release       text collate "C" not null,
    trigger_point text collate "C" not null,
    symptom       text collate "C" not null,
    source        text collate "C" not null,
    pattern       text not null,
    laterality    text,
    list_order    integer,
    passage       text not null,
    note          text,
    constraint claims_pk primary key (release, trigger_point, symptom, source),
    constraint claims_release_fk foreign key (release) references releases (version),
    constraint claims_trigger_point_fk foreign key (release, trigger_point) references trigger_points (release, id),
    constraint claims_symptom_fk foreign key (release, symptom) references symptoms (release, id),
    constraint claims_source_fk foreign key (release, source) references sources (release, id),
    constraint claims_pattern_known check (pattern in ('essential', 'spillover', 'described')),
    constraint claims_laterality_known check (laterality in ('same-side', 'opposite-side', 'both-sides', 'midline')),
    constraint claims_list_order_range check (list_order between 1 and 200)
);
comment on table claims is 'What one source says: this point refers to this symptom.';

create table measurements (
    line          bigint generated always as identity,
    release       text collate "C" not null,
    trigger_point text collate "C" not null,
    symptom       text collate "C" not null,
    source        text collate "C" not null,
    n             integer not null,
    total         integer not null,
    population    text collate "C" not null,
    method        text not null,
    constraint measurements_pk primary key (release, trigger_point, symptom, source, population),
    constraint measurements_release_fk foreign key (release) references releases (version),
    constraint measurements_n_range check (n between 0 and 1000000),
    constraint measurements_total_range check (total between 1 and 1000000),
    constraint measurements_claim_fk foreign key (release, trigger_point, symptom, source) references claims (release, trigger_point, symptom, source),
    constraint measurements_n_of_total check (n <= total)
);
comment on table measurements is 'What one study measured of a claim.';

create table muscle_facts (
    line    bigint generated always as identity,
    release text collate "C" not null,
    muscle  text collate "C" not null,
    kind    text collate "C" not null,
    text    text collate "C" not null,
    source  text collate "C" not null,
    constraint muscle_facts_pk primary key (release, muscle, kind, source, text),
    constraint muscle_facts_release_fk foreign key (release) references releases (version),
    constraint muscle_facts_muscle_fk foreign key (release, muscle) references muscles (release, id),
    constraint muscle_facts_kind_known check (kind in ('action', 'nerve', 'attachment', 'examination')),
    constraint muscle_facts_source_fk foreign key (release, source) references sources (release, id)
);
comment on table muscle_facts is 'An action, nerve, attachment or examination of a muscle, as a source gives it.';

create table terms (
    line     bigint generated always as identity,
    release  text collate "C" not null,
    kind     text collate "C" not null,
    id       text collate "C" not null,
    language text collate "C" not null,
    term     text collate "C" not null,
    register text not null,
    status   text not null,
    constraint terms_pk primary key (release, kind, id, language, term),
    constraint terms_release_fk foreign key (release) references releases (version),
    constraint terms_kind_known check (kind in ('symptom', 'zone', 'muscle', 'condition')),
    constraint terms_language_known check (language in ('en', 'es', 'de', 'fr', 'pt')),
    constraint terms_register_known check (register in ('preferred', 'lay', 'clinical', 'abbreviation')),
    constraint terms_status_known check (status in ('draft', 'reviewed'))
);
comment on table terms is 'A further name for a symptom, zone, muscle or condition.';

create table conditions (
    line       bigint generated always as identity,
    release    text collate "C" not null,
    id         text collate "C" not null,
    name       text not null,
    definition text not null,
    source     text collate "C" not null,
    constraint conditions_pk primary key (release, id),
    constraint conditions_release_fk foreign key (release) references releases (version),
    constraint conditions_source_fk foreign key (release, source) references sources (release, id)
);
comment on table conditions is 'A named condition that the literature ties to muscles or symptoms.';

create table condition_muscles (
    line      bigint generated always as identity,
    release   text collate "C" not null,
    condition text collate "C" not null,
    muscle    text collate "C" not null,
    role      text not null,
    source    text collate "C" not null,
    constraint condition_muscles_pk primary key (release, condition, muscle, source),
    constraint condition_muscles_release_fk foreign key (release) references releases (version),
    constraint condition_muscles_condition_fk foreign key (release, condition) references conditions (release, id),
    constraint condition_muscles_muscle_fk foreign key (release, muscle) references muscles (release, id),
    constraint condition_muscles_source_fk foreign key (release, source) references sources (release, id)
);
comment on table condition_muscles is 'A muscle that a source ties to a condition.';

create table condition_symptoms (
    line      bigint generated always as identity,
    release   text collate "C" not null,
    condition text collate "C" not null,
    symptom   text collate "C" not null,
    role      text not null,
    source    text collate "C" not null,
    constraint condition_symptoms_pk primary key (release, condition, symptom, source),
    constraint condition_symptoms_release_fk foreign key (release) references releases (version),
    constraint condition_symptoms_condition_fk foreign key (release, condition) references conditions (release, id),
    constraint condition_symptoms_symptom_fk foreign key (release, symptom) references symptoms (release, id),
    constraint condition_symptoms_source_fk foreign key (release, source) references sources (release, id)
);
comment on table condition_symptoms is 'A symptom that a source ties to a condition.';

create table look_alikes (
    line      bigint generated always as identity,
    release   text collate "C" not null,
    symptom   text collate "C" not null,
    condition text collate "C" not null,
    note      text,
    source    text collate "C" not null,
    constraint look_alikes_pk primary key (release, symptom, condition, source),
    constraint look_alikes_release_fk foreign key (release) references releases (version),
    constraint look_alikes_symptom_fk foreign key (release, symptom) references symptoms (release, id),
    constraint look_alikes_source_fk foreign key (release, source) references sources (release, id)
);
comment on table look_alikes is 'What else, besides a muscle, produces a symptom.';

create table red_flags (
    line    bigint generated always as identity,
    release text collate "C" not null,
    id      text collate "C" not null,
    urgency text not null,
    title   text not null,
    advice  text not null,
    constraint red_flags_pk primary key (release, id),
    constraint red_flags_release_fk foreign key (release) references releases (version),
    constraint red_flags_urgency_known check (urgency in ('emergency', 'same-day', 'soon'))
);
comment on table red_flags is 'When to seek care, and how urgently.';

create table red_flag_sources (
    line     bigint generated always as identity,
    release  text collate "C" not null,
    red_flag text collate "C" not null,
    source   text collate "C" not null,
    passage  text not null,
    constraint red_flag_sources_pk primary key (release, red_flag, source),
    constraint red_flag_sources_release_fk foreign key (release) references releases (version),
    constraint red_flag_sources_red_flag_fk foreign key (release, red_flag) references red_flags (release, id),
    constraint red_flag_sources_source_fk foreign key (release, source) references sources (release, id)
);
comment on table red_flag_sources is 'A source that a red flag''s advice was read in.';

create table red_flag_symptoms (
    line          bigint generated always as identity,
    release       text collate "C" not null,
    red_flag      text collate "C" not null,
    symptom_group integer not null,
    symptom       text collate "C" not null,
    constraint red_flag_symptoms_pk primary key (release, red_flag, symptom_group, symptom),
    constraint red_flag_symptoms_release_fk foreign key (release) references releases (version),
    constraint red_flag_symptoms_red_flag_fk foreign key (release, red_flag) references red_flags (release, id),
    constraint red_flag_symptoms_symptom_group_range check (symptom_group between 1 and 100),
    constraint red_flag_symptoms_symptom_fk foreign key (release, symptom) references symptoms (release, id)
);
comment on table red_flag_symptoms is 'One symptom of an all-of group that raises a red flag.';

create table red_flag_phrases (
    line     bigint generated always as identity,
    release  text collate "C" not null,
    red_flag text collate "C" not null,
    language text collate "C" not null,
    phrase   text collate "C" not null,
    constraint red_flag_phrases_pk primary key (release, red_flag, language, phrase),
    constraint red_flag_phrases_release_fk foreign key (release) references releases (version),
    constraint red_flag_phrases_red_flag_fk foreign key (release, red_flag) references red_flags (release, id),
    constraint red_flag_phrases_language_known check (language in ('en', 'es', 'de', 'fr', 'pt'))
);
comment on table red_flag_phrases is 'Words of a person that raise a red flag.';

create table unflagged_symptoms (
    line    bigint generated always as identity,
    release text collate "C" not null,
    symptom text collate "C" not null,
    reason  text not null,
    source  text collate "C" not null,
    passage text not null,
    constraint unflagged_symptoms_pk primary key (release, symptom),
    constraint unflagged_symptoms_release_fk foreign key (release) references releases (version),
    constraint unflagged_symptoms_symptom_fk foreign key (release, symptom) references symptoms (release, id),
    constraint unflagged_symptoms_source_fk foreign key (release, source) references sources (release, id)
);
comment on table unflagged_symptoms is 'Why a symptom that is no pain raises no red flag.';

create table disputes (
    line         bigint generated always as identity,
    release      text collate "C" not null,
    id           text collate "C" not null,
    subject_kind text not null,
    subject      text,
    statement    text not null,
    source       text collate "C" not null,
    constraint disputes_pk primary key (release, id),
    constraint disputes_release_fk foreign key (release) references releases (version),
    constraint disputes_subject_kind_known check (subject_kind in ('general', 'muscle', 'symptom', 'referral')),
    constraint disputes_source_fk foreign key (release, source) references sources (release, id)
);
comment on table disputes is 'What the literature contests, and who says so.';

create table muscle_factors (
    line    bigint generated always as identity,
    release text collate "C" not null,
    muscle  text collate "C" not null,
    kind    text collate "C" not null,
    factor  text collate "C" not null,
    source  text collate "C" not null,
    constraint muscle_factors_pk primary key (release, muscle, kind, factor, source),
    constraint muscle_factors_release_fk foreign key (release) references releases (version),
    constraint muscle_factors_muscle_fk foreign key (release, muscle) references muscles (release, id),
    constraint muscle_factors_kind_known check (kind in ('starts', 'keeps')),
    constraint muscle_factors_source_fk foreign key (release, source) references sources (release, id)
);
comment on table muscle_factors is 'What starts or keeps the trigger points of a muscle, as a source says it.';

create table factors (
    line    bigint generated always as identity,
    release text collate "C" not null,
    id      text collate "C" not null,
    kind    text not null,
    name    text not null,
    source  text collate "C" not null,
    constraint factors_pk primary key (release, id),
    constraint factors_release_fk foreign key (release) references releases (version),
    constraint factors_kind_known check (kind in ('starts', 'keeps')),
    constraint factors_source_fk foreign key (release, source) references sources (release, id)
);
comment on table factors is 'What starts or keeps trigger points in general, as a source says it.';

create table techniques (
    line        bigint generated always as identity,
    release     text collate "C" not null,
    id          text collate "C" not null,
    parent      text collate "C",
    name        text not null,
    description text not null,
    source      text collate "C" not null,
    constraint techniques_pk primary key (release, id),
    constraint techniques_release_fk foreign key (release) references releases (version),
    constraint techniques_parent_fk foreign key (release, parent) references techniques (release, id),
    constraint techniques_source_fk foreign key (release, source) references sources (release, id)
);
comment on table techniques is 'A way in which trigger points are treated, as a source describes it. Not advice.';

create table contraindications (
    line      bigint generated always as identity,
    release   text collate "C" not null,
    id        text collate "C" not null,
    name      text not null,
    level     text not null,
    technique text collate "C",
    advice    text not null,
    source    text collate "C" not null,
    constraint contraindications_pk primary key (release, id),
    constraint contraindications_release_fk foreign key (release) references releases (version),
    constraint contraindications_level_known check (level in ('absolute', 'relative')),
    constraint contraindications_technique_fk foreign key (release, technique) references techniques (release, id),
    constraint contraindications_source_fk foreign key (release, source) references sources (release, id)
);
comment on table contraindications is 'When a source says that a treatment must not be given, or only with caution.';

create table care_facts (
    line      bigint generated always as identity,
    release   text collate "C" not null,
    id        text collate "C" not null,
    kind      text not null,
    technique text collate "C",
    name      text not null,
    low       numeric,
    high      numeric,
    unit      text,
    note      text,
    source    text collate "C" not null,
    constraint care_facts_pk primary key (release, id),
    constraint care_facts_release_fk foreign key (release) references releases (version),
    constraint care_facts_kind_known check (kind in ('adverse-effect', 'aftercare', 'cost', 'expectation', 'frequency', 'pressure-duration', 'prevalence', 'session-length', 'sessions', 'soreness')),
    constraint care_facts_technique_fk foreign key (release, technique) references techniques (release, id),
    constraint care_facts_source_fk foreign key (release, source) references sources (release, id)
);
comment on table care_facts is 'A statement of a source about treatment: how long, how often, how sore, how much.';

create table licences (
    line        bigint generated always as identity,
    release     text collate "C" not null,
    id          text collate "C" not null,
    name        text not null,
    terms       text not null,
    url         text,
    attribution text not null,
    constraint licences_pk primary key (release, id),
    constraint licences_release_fk foreign key (release) references releases (version)
);
comment on table licences is 'The terms of a coding system.';

create table codes (
    line    bigint generated always as identity,
    release text collate "C" not null,
    kind    text collate "C" not null,
    id      text collate "C" not null,
    system  text collate "C" not null,
    code    text collate "C" not null,
    display text,
    version text not null,
    match   text not null,
    constraint codes_pk primary key (release, kind, id, system, code),
    constraint codes_release_fk foreign key (release) references releases (version),
    constraint codes_kind_known check (kind in ('muscle', 'zone', 'symptom')),
    constraint codes_system_fk foreign key (release, system) references licences (release, id),
    constraint codes_match_known check (match in ('exact', 'broader'))
);
comment on table codes is 'The code of one of ours in another system.';

create table retired (
    line        bigint generated always as identity,
    release     text collate "C" not null,
    kind        text collate "C" not null,
    id          text collate "C" not null,
    replaced_by text collate "C",
    since       text not null,
    constraint retired_pk primary key (release, kind, id),
    constraint retired_release_fk foreign key (release) references releases (version),
    constraint retired_kind_known check (kind in ('symptom', 'zone', 'muscle', 'trigger-point', 'condition', 'red-flag', 'source', 'technique', 'contraindication', 'care-fact', 'factor', 'dispute'))
);
comment on table retired is 'A key that no longer exists.';
