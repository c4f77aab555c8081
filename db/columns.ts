import { type ColumnClass, coded, content, secret, technical } from './column-class.ts';

/** The class of every column of every table. */
export const columnClasses: Readonly<Record<string, Readonly<Record<string, ColumnClass>>>> = {
  settings: technical('name', 'value'),
  reporters: {
    ...technical('id', 'created_at'),
    ...content('alias', 'alias_key', 'name', 'contact'),
    ...coded('position'),
  },
  cases: {
    ...technical('row', 'id', 'number', 'reporter_id', 'handed_over'),
    ...technical('owner', 'owner_said_at', 'counts'),
    ...coded('status', 'position', 'unit', 'themes', 'opened_on', 'last_on', 'closed_on'),
    ...coded('closing_reason', 'closing_checks', 'feedback_waiver', 'care_scheduled'),
    ...coded('closing_since', 'reopened_on', 'reopen_reason', 'restricted'),
    ...coded('paused_on', 'pause_reason', 'paused_until', 'next_on'),
  },
  case_numbers: technical('year', 'last'),
  reports: {
    ...technical('id', 'case_id'),
    ...coded('received_on', 'received_at', 'received_via', 'reporter_kind', 'wish'),
    ...coded('dual_capacity'),
  },
  incidents: {
    ...technical('case_id'),
    ...coded('occurred_from', 'occurred_until', 'nature', 'extra_natures', 'channel'),
    ...coded('work_process', 'severity', 'perceived_severity', 'urgency', 'corrected'),
    ...coded('perpetrator_kind', 'perpetrator_known', 'bribe', 'camera', 'location'),
    ...content('narrative'),
  },
  corrections: {
    ...technical('id', 'case_id', 'recorded_at', 'author'),
    ...coded('parts'),
    ...content('former', 'former_reporter'),
  },
  case_keys: { ...technical('case_id'), ...secret('wrapped') },
  attachment_keys: { ...technical('case_id'), ...secret('wrapped') },
  attachments: {
    ...technical('id', 'case_id', 'added_at', 'bytes', 'sha256'),
    ...coded('media_type', 'metadata'),
    ...content('name'),
  },
  perpetrator_keys: { ...technical('case_id'), ...secret('wrapped') },
  perpetrators: {
    ...technical('id', 'case_id', 'recorded_at'),
    ...coded('kind'),
    ...content('identity'),
  },
  // A keyed hash: without the key of the compartment nobody can try a name.
  perpetrator_matches: { ...technical('perpetrator_id', 'kind'), ...secret('hash') },
  persons: {
    ...technical('id', 'case_id', 'recorded_at'),
    ...coded('role', 'kind'),
    ...content('identity'),
  },
  series: {
    ...technical('id', 'made_on'),
    ...coded('reason', 'severity', 'severity_on', 'ended_on'),
  },
  series_cases: technical('series_id', 'case_id'),
  series_links: {
    ...technical('id', 'series_id', 'colleague_id'),
    ...technical('sent_at', 'sent_sha256', 'received_at'),
  },
  series_incidents: {
    ...technical('link_id', 'id', 'reporter'),
    ...coded('occurred_from', 'occurred_until', 'happened_on', 'natures', 'severity', 'for_police'),
  },
  series_shared: {
    ...technical('link_id', 'case_id', 'incident_id', 'sha256', 'police_consent'),
    ...technical('told_police_at'),
  },
  series_told: technical('link_id', 'incident_id', 'told_at'),
  conflict_checks: {
    ...technical('case_id', 'other_case_id', 'answered_on'),
    ...coded('reason'),
  },
  care_offers: { ...technical('case_id'), ...coded('element', 'status', 'support') },
  care_contacts: {
    ...technical('id', 'case_id', 'recorded_at', 'author', 'person_id'),
    ...coded('held_on', 'kind', 'wellbeing', 'reached', 'closing', 'duration', 'referral'),
    ...content('note'),
  },
  person_care: {
    ...technical('case_id', 'person_id', 'recorded_at'),
    ...coded('ground', 'since', 'scheduled', 'ended_on', 'ended_by'),
  },
  person_offers: {
    ...technical('case_id', 'person_id'),
    ...coded('element', 'status', 'support'),
  },
  person_consequences: {
    ...technical('case_id', 'person_id', 'recorded_at'),
    ...coded('agreed_on', 'agreed_how'),
    ...content('told'),
  },
  care_circle: { ...technical('case_id'), ...coded('who', 'status') },
  consequences: {
    ...technical('case_id', 'recorded_at'),
    ...coded('criminal_link'),
    ...content('told'),
  },
  measures: {
    ...technical('id', 'case_id', 'recorded_at', 'measure_id', 'version'),
    ...coded('kind', 'decided_on', 'starts_on', 'ends_on', 'letter', 'legal_ground', 'decided_by'),
    ...coded('change', 'letter_sent_on', 'objection', 'heard', 'informed_on', 'feedback_on'),
    ...coded('review_on'),
    ...content('places', 'proportionality'),
  },
  letters: {
    ...technical('id', 'case_id', 'recorded_at', 'measure_id', 'author'),
    ...coded('kind', 'edition', 'addressee', 'letter_on'),
    ...content('body'),
  },
  police_steps: {
    ...technical('id', 'case_id', 'recorded_at', 'report_id'),
    ...coded('status', 'step_on'),
    ...content('police_number'),
  },
  police_reports: {
    ...technical('id', 'case_id', 'recorded_at'),
    ...coded('kind', 'filed_by', 'planned_on', 'filed_on', 'filed_at', 'offences', 'learned_on'),
    ...coded('vpt_requested', 'vpt_confirmed', 'ela_confirmed', 'domicile', 'anonymity'),
    ...coded('hearing_on'),
    ...content('station', 'contact', 'police_number', 'articles', 'domicile_reason'),
  },
  evidence: {
    ...technical('id', 'case_id', 'recorded_at'),
    ...coded('kind', 'seen_on', 'status', 'wipe_on', 'requested_on', 'settled_on'),
    ...content('place', 'link', 'copy_at'),
  },
  police_facts: { ...technical('case_id'), ...content('facts') },
  duty_checks: {
    ...technical('case_id', 'checked_at'),
    ...coded('accepted', 'civil_servant', 'advice_from', 'advice_on', 'conclusion'),
    ...content('reason'),
  },
  wbk: {
    ...technical('case_id', 'recorded_at'),
    ...coded('applicable', 'received_on', 'acknowledged_on', 'feedback_on', 'referral'),
  },
  damage_claims: {
    ...technical('id', 'case_id', 'recorded_at', 'claim_id', 'version'),
    ...coded('since', 'claimant', 'route', 'status', 'insurance', 'deadline', 'hearing_on'),
  },
  damage_lines: {
    ...technical('id', 'case_id', 'recorded_at', 'claim_id', 'entry_id', 'version'),
    ...coded('kind', 'cents', 'line_on', 'change'),
  },
  damage_payments: {
    ...technical('id', 'case_id', 'recorded_at', 'claim_id', 'entry_id', 'version'),
    ...coded('kind', 'cents', 'paid_on', 'change'),
  },
  claim_files: {
    ...technical('case_id', 'number', 'base_on', 'due', 'review_on'),
    ...coded('hold_reason', 'body'),
  },
  consents: {
    ...technical('id', 'case_id', 'recorded_at', 'person_id'),
    ...coded('purpose', 'recipients', 'field_groups', 'how', 'given_at', 'until'),
  },
  consent_withdrawals: {
    ...technical('id', 'case_id', 'consent_id', 'recorded_at'),
    ...coded('recipients', 'how', 'withdrawn_at'),
  },
  disclosures: {
    ...technical('id', 'case_id', 'consent_id'),
    ...coded('shared_at', 'recipient', 'field_groups', 'medium', 'ground'),
    ...content('to_whom', 'reason'),
  },
  involved_roles: { ...technical('case_id'), ...coded('role') },
  notes: { ...technical('id', 'case_id', 'recorded_at', 'author'), ...content('body') },
  tasks: {
    ...technical('id', 'case_id', 'subject', 'person_id'),
    ...coded('code', 'target', 'due', 'due_at', 'window_from', 'window_until', 'basis', 'urgent'),
    ...coded('status', 'done_on'),
    ...content('skip_reason', 'words'),
  },
  retention: { ...technical('case_id', 'rule'), ...coded('base_on', 'due') },
  holds: { ...technical('case_id', 'rule', 'set_on', 'review_on'), ...coded('reason') },
  signals: {
    ...technical('id', 'recorded_at'),
    ...coded('noticed_on', 'theme', 'unit'),
    ...content('told', 'pattern'),
  },
  annual_sections: { ...technical('changed_at'), ...coded('year', 'section'), ...content('words') },
  recommendations: {
    ...technical('id', 'recorded_at'),
    ...coded('year', 'measure'),
    ...content('words'),
  },
  recommendation_follow_ups: {
    ...technical('recommendation_id'),
    ...coded('year', 'state'),
    ...content('remark'),
  },
  signal_tellings: { ...technical('id', 'signal_id'), ...coded('told_on', 'recipient') },
  destructions: technical('case_id', 'rule', 'earlier', 'number', 'destroyed_on', 'reporter_id'),
  kept_counts: {
    ...technical('reporter_id'),
    ...coded('received_on', 'nature', 'channel', 'unit', 'severity'),
    ...coded('themes', 'work_process', 'location', 'perpetrator', 'first_talk', 'reaction'),
  },
  kept_totals: coded('year', 'fact', 'code', 'number'),
  published_counts: {
    ...technical('reporter_id'),
    ...coded('received_on', 'nature', 'channel', 'unit', 'severity', 'first_talk', 'reaction'),
  },
  identity: {
    ...technical('only', 'made_on', 'recipient', 'signing_key'),
    ...secret('age_identity', 'signing_secret'),
    ...content('name'),
  },
  colleagues: {
    ...technical('id', 'recipient', 'signing_key', 'added_on', 'compared_on', 'elsewhere'),
    ...content('name'),
  },
  authors: { ...technical('signing_key'), ...content('name') },
  handovers: {
    ...technical('id', 'direction', 'kind', 'made_at', 'settled_at', 'sha256'),
    ...technical('colleague_recipient', 'colleague_signing_key', 'elsewhere'),
    ...content('own_name', 'colleague_name'),
  },
  handover_cases: {
    ...technical('handover_id', 'case_id', 'number', 'other_number', 'counts', 'answer'),
    ...coded('consent_on'),
    ...content('former_alias'),
  },
  referrals: { ...technical('case_id'), ...coded('offered_on', 'declined_on') },
  sealed_away: { ...technical('handover_id'), ...secret('file') },
  meetings: { ...technical('id'), ...coded('held_on', 'kind') },
  meeting_measures: {
    ...technical('meeting_id'),
    ...coded('kind', 'arranged_by', 'due', 'done_on'),
  },
  locations: {
    ...technical('id', 'name_key'),
    ...coded('name', 'department', 'camera', 'house_rules', 'names_ban'),
  },
  contacts: { ...technical('id'), ...coded('role'), ...content('name', 'phone', 'email') },
  imports: technical('id', 'made_at', 'subject', 'records', 'undone_at'),
  import_cases: technical('case_id', 'import_id', 'came_as'),
  import_policy_records: technical('record_id', 'import_id', 'came_as'),
  import_locations: technical('location_id', 'import_id', 'came_as'),
  import_columns: { ...technical('headers', 'field'), ...content('header') },
  import_values: { ...technical('field'), ...content('value'), ...coded('code') },
  policy_records: {
    ...technical('id', 'kind', 'recorded_at'),
    ...coded('ended_on'),
    ...content('facts'),
  },
  access_requests: {
    ...technical('id', 'recorded_at'),
    ...coded('kind', 'role', 'received_on', 'extension', 'identity', 'answered_by', 'hides_file'),
    ...coded('settled_on', 'outcome'),
  },
  access_cases: { ...technical('request_id', 'case_id'), ...content('who', 'advice') },
  access_decisions: {
    ...technical('request_id', 'case_id', 'part', 'checksum'),
    ...coded('decision', 'reason', 'hidden'),
  },
  office_tasks: {
    ...technical('id', 'about'),
    ...coded('code', 'target', 'due', 'due_at', 'basis', 'urgent', 'status', 'done_on'),
    ...content('skip_reason', 'words'),
  },
  breaches: {
    ...technical('id', 'recorded_at'),
    ...coded('kind', 'known_at', 'reported_at', 'not_reported'),
    ...content('about'),
  },
  consultations: { ...technical('id'), ...coded('held_on', 'received_via') },
  case_views: { ...technical('id'), ...content('name', 'filters') },
  list_place: { ...technical('only'), ...content('place') },
  drafts: { ...technical('kind', 'saved_at'), ...content('body') },
  case_drafts: { ...technical('case_id', 'form', 'saved_at'), ...content('body') },
  ledger: {
    ...coded('period', 'correction', 'from_day', 'until_day', 'published_on', 'body'),
    ...technical('seq', 'checksum', 'digest', 'previous', 'signature'),
  },
  release_keys: { ...technical('only', 'signing_key'), ...secret('draws', 'signing_secret') },
  audit_events: {
    ...technical('seq', 'at', 'role', 'action', 'object_kind', 'object_id'),
    ...secret('mac'),
  },
  former_log: technical('seq', 'at', 'role', 'action', 'object_kind', 'object_id'),
  case_texts: content('number', 'alias', 'name', 'body'),
};
