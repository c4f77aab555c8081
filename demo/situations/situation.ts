import type {
  BribeAim,
  BribeMeans,
  BribeResponse,
  Channel,
  Department,
  FunctionGroup,
  Nature,
  Office,
  PerpetratorKind,
  Severity,
  WorkProcess,
} from '../../domain/code-lists/index.ts';
import type { Weights } from '../random.ts';

/** When of the day something happens: decides the day and the words for it. */
export type Hours = 'office' | 'evening' | 'any';

/**
 * A kind of thing that happens in a municipality: its codes, and phrases to tell it with.
 *
 * In the phrases the reporter is `{melder}` (`{Melder}` at the start of a sentence), with `{ik}`,
 * `{Ik}`, `{mij}`, `{mijn}` and `{Mijn}` for "zij/hij", "haar/hem" and "haar/zijn". Who did it is `{een}`
 * or `{Een}` at first ("een bezoeker") and `{de}` or `{De}` after that, with `{hij}`, `{Hij}`,
 * `{hem}` and `{zijn}`. `{Wanneer}` opens a sentence with a time, `{zaak}` is what the quarrel was
 * about.
 */
export interface Situation<Unit extends string> {
  readonly nature: Nature;
  /** What may come on top; each with the same chance. */
  readonly extra?: readonly Nature[];
  /** How often, against the other situations of the same compartment. */
  readonly weight: number;
  readonly units: Weights<Unit>;
  readonly severity: Weights<Severity>;
  readonly channels: Weights<Channel>;
  readonly by: Weights<PerpetratorKind>;
  readonly hours: Hours;
  /** Whether it went on for days or weeks. */
  readonly lasting?: boolean;
  /** Whether the reporter could correct the other on the spot. */
  readonly spoken?: boolean;
  /** Whether something broke or was lost. */
  readonly damage?: boolean;
  readonly bribe?: {
    readonly means: Weights<BribeMeans>;
    readonly aim: Weights<BribeAim>;
    readonly response: Weights<BribeResponse>;
  };
  /** Work instead of what the unit usually does. */
  readonly work?: Weights<WorkProcess>;
  /** How it began, what happened, what was said or came on top, and what the reporter did. */
  readonly setting: readonly string[];
  readonly act: readonly string[];
  readonly more: readonly string[];
  readonly answer: readonly string[];
}

/** Something that happens to staff. */
export interface StaffSituation extends Situation<Department> {
  /** Only people who do this work; everybody in the unit when left out. */
  readonly functions?: readonly FunctionGroup[];
}

/** Something that happens to politicians and those around them. */
export type PoliticalSituation = Situation<Office>;
