/** The tables of a registry, the same in SQLite and in PostgreSQL. Numbers are whole, days are text. */
import type { Generated } from 'kysely';
import type { Regime } from '../../domain/compartment.ts';
import type { SenderRole } from '../../envelope/manifest.ts';

/**
 * Everything that one vault publishes of one compartment, in order: what a new release is attacked
 * together with. A municipality has several when more people send of the same regime.
 */
interface LedgerTable {
  readonly id: Generated<number>;
  readonly municipality: string;
  readonly regime: Regime;
  readonly role: SenderRole;
  /** How many packages were taken in. Whoever adds one raises it, so that two never do so unseen. */
  readonly packages: number;
}

/** A key that signs for a ledger. Another takes its place when a vault is lost. */
interface SenderTable {
  readonly id: Generated<number>;
  readonly ledger: number;
  /** SPKI, PEM. */
  readonly public_key: string;
  /** SHA-256 of the SPKI DER, hexadecimal. */
  readonly fingerprint: string;
  readonly added_on: string;
  readonly revoked_on: string | null;
  /** 1 when what it sent before it was withdrawn goes on counting. */
  readonly kept: Generated<number>;
}

/** A package that was taken in; of a corrected period each stays. */
interface PackageTable {
  readonly id: Generated<number>;
  readonly ledger: number;
  readonly sender: number;
  readonly municipality: string;
  readonly regime: Regime;
  readonly period: string;
  readonly correction: number;
  readonly created_on: string;
  readonly received_on: string;
  /** SHA-256 of `manifest.json`: what is sent twice has the same one, however it was sealed. */
  readonly manifest: string;
  /** SHA-256 of the file as it came, which is its name in the archive. */
  readonly archived: string;
  /** 1 when numbers left, 0 when not one may. */
  readonly published: number;
  readonly threshold: number;
  readonly method: string;
  /** What every number is a multiple of; null when numbers are hidden instead. */
  readonly base: number | null;
  readonly reach: number;
  readonly staff_size_band: string | null;
  readonly council_size: number | null;
  /** SHA-256 of `release.json`; null when no number leaves. */
  readonly certificate: string | null;
  /** SHA-256 of the `release.json` before it in its ledger. */
  readonly previous: string | null;
}

/** A row of the exchange file. What is empty there is an empty text here, never null. */
interface ContributionTable {
  readonly package: number;
  readonly regime: Regime;
  readonly period: string;
  readonly table_id: string;
  readonly measure: string;
  readonly dim1_name: string;
  readonly dim1_code: string;
  readonly dim2_name: string;
  readonly dim2_code: string;
  readonly municipality: string;
  readonly value: number | null;
  readonly status: string;
  readonly threshold: number;
  readonly codelist_version: string;
}

/** The files of the certificate, as a later release is attacked together with. */
interface ReleaseFileTable {
  readonly package: number;
  readonly name: string;
  readonly content: string;
}

/** A number of the policy store that rides along; about no person. */
interface PolicyIndicatorTable {
  readonly package: number;
  readonly counted_on: string;
  readonly measure: string;
  readonly indicator: string;
  readonly value: number | null;
}

/** What was refused, and why. The file stands in the folder of the quarantine. */
interface QuarantineTable {
  readonly id: Generated<number>;
  readonly file_name: string;
  /** SHA-256 of the file as it came, which is its name in the quarantine. */
  readonly archived: string;
  readonly received_on: string;
  readonly reason: string;
  /** The file, the cell or the period that it is about. */
  readonly place: string;
}

/** A total that was published. None is ever changed or taken away. */
interface MergeTable {
  readonly id: Generated<number>;
  readonly regime: Regime;
  readonly period: string;
  readonly made_on: string;
  readonly base: number;
  readonly reach: number;
  /** SHA-256 of its `release.json`. */
  readonly digest: string;
  /** That of the merge before it. */
  readonly previous: string | null;
  /** The figures as they left, as JSON. */
  readonly figures: string;
  /** Municipality → region, as JSON; null when nothing is told per region. */
  readonly regions: string | null;
  /** Which secret rounded it: its SHA-256. */
  readonly secret: string;
}

/** What of a municipality went into a total: it never leaves the registry. */
interface MergeMunicipalityTable {
  readonly merge: number;
  readonly municipality: string;
  readonly region: string | null;
  /** Key of a cell → its number, as JSON. */
  readonly cells: string;
  /** The manifests of what it had sent by then, in order. */
  readonly sent: string;
  /** 1 when it had a number, 0 when it took part without one. */
  readonly told: number;
  /** 1 when the report names it as taking part. */
  readonly named: number;
}

/** The files of a total, byte for byte. */
interface MergeFileTable {
  readonly merge: number;
  readonly name: string;
  readonly content: string;
}

/** Every table of a registry. */
export interface RegistryTables {
  readonly ledgers: LedgerTable;
  readonly senders: SenderTable;
  readonly packages: PackageTable;
  readonly contributions: ContributionTable;
  readonly release_files: ReleaseFileTable;
  readonly policy_indicators: PolicyIndicatorTable;
  readonly quarantine: QuarantineTable;
  readonly merges: MergeTable;
  readonly merge_municipalities: MergeMunicipalityTable;
  readonly merge_files: MergeFileTable;
}
