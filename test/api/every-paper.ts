import { type PapersRoom, period, year } from './papers-room.ts';
import { counterThreat } from './support.ts';

/** A paper that leaves as a PDF. */
export interface Paper {
  /** The file in `api/paper/` that makes its page. */
  readonly page: string;
  readonly title: string;
  readonly language: 'nl' | 'en';
  /** How many pages it has at most. */
  readonly pages: number;
  /** Something that has to be read in it. */
  readonly says: RegExp;
  /** What it may not say of people; `truth.names` when left out, but for who keeps the case himself. */
  readonly hides?: RegExp;
  readonly write: (room: PapersRoom) => Promise<unknown>;
}

/** What the vault knows of people, and of numbers that no release may tell. */
export const truth = {
  names:
    /linde|annemarie|zuidhof|55512345|goudsbloem|slaapt|schreeuwde|A-2026-\d|(?:district_teams|work_income|permits) \d/i,
  /** Incidents of work and income, and of those together with Linde's: nothing else counts so many. */
  numbers: /(?<!\d)(?:26|28)(?!\d)/,
} as const;

/**
 * Every paper of the desk. One whose page is made by a file that is not named here fails a test: say
 * what it is called, how long it may be and how it is written, and it is read as all others are.
 */
export const everyPaper: readonly Paper[] = [
  {
    ...{ page: 'letter-page', title: 'U mag hier niet komen', language: 'nl', pages: 1 },
    says: /Stadhuis, Kerkplein 1/,
    write: ({ counsellor, caseId, measure, folder }) =>
      counsellor.ask('letters.write', {
        ...{ caseId, measure, kind: 'ban', folder },
        addressee: { name: 'de heer J. Modaal', address: 'Dorpsstraat 1\n1234 AB Waterveen' },
      }),
  },
  {
    ...{ page: 'case-page', title: 'Dossier A-2026-0036', language: 'nl', pages: 2 },
    says: /Linde slaapt slecht/,
    hides: /goudsbloem|55512345|(?:district_teams|work_income|permits) \d/i,
    write: ({ counsellor, caseId, folder }) =>
      counsellor.ask('cases.print', {
        ...{ caseId, folder, isMasked: true, parts: ['narrative', 'notes', 'reaction'] },
      }),
  },
  {
    ...{ page: 'camera-page', language: 'nl', pages: 1 },
    title: 'Verzoek om camerabeelden veilig te stellen',
    says: /van 09:00 tot 10:30 uur/,
    write: ({ counsellor, caseId, folder }) =>
      counsellor.ask('evidence.writeRequest', {
        ...{ caseId, folder, place: 'Hal van het stadhuis', on: '2026-12-01' },
        ...{ from: '09:00', until: '10:30' },
      }),
  },
  {
    ...{ page: 'answer-page', title: 'Antwoord op uw verzoek', language: 'nl', pages: 2 },
    says: /Toegangsontzegging/,
    write: (room) => answerTo(room, 'nl'),
  },
  {
    ...{ page: 'answer-page', title: 'Answer to your request', language: 'en', pages: 2 },
    says: /we received your request: access\./,
    write: (room) => answerTo(room, 'en'),
  },
  {
    ...{ page: 'police/facts-page', title: 'Feiten voor de politie', language: 'nl', pages: 1 },
    says: /Een medewerker van de balie/,
    write: ({ counsellor, caseId, folder }) =>
      counsellor.ask('police.writeSheet', { caseId, reportId: null, folder, names: [] }),
  },
  {
    ...{
      page: 'police/facts-page',
      title: 'Feiten voor de burgemeester',
      language: 'nl',
      pages: 2,
    },
    says: /Een politieke ambtsdrager van de gemeente Waterveen/,
    hides: /wulp|terpstra|12345678/i,
    write: ({ clerk, reported, folder }) =>
      clerk.ask('police.writeSheet', {
        ...{ caseId: reported, reportId: null, folder, names: [], reader: 'mayor' },
      }),
  },
  {
    ...{ page: 'police/stack-page', language: 'nl', pages: 1 },
    title: 'Gestapelde meldingen: feiten voor de politie',
    says: /medewerker A/,
    write: async ({ counsellor, caseId, second, folder }) => {
      const caseIds = [caseId, second];
      const { seriesId } = await counsellor.ask('series.make', { reason: 'same_pattern', caseIds });
      await counsellor.ask('series.stack', { seriesId, caseIds, folder });
    },
  },
  {
    ...{ page: 'rules-card', title: 'De spelregels van ons gesprek', language: 'nl', pages: 2 },
    says: /Anna Bakker/,
    write: ({ counsellor, folder }) => counsellor.ask('rules.write', { folder, language: 'nl' }),
  },
  {
    ...{ page: 'rules-card', title: 'The rules of our conversation', language: 'en', pages: 2 },
    says: /How you can reach me/,
    write: ({ counsellor, folder }) => counsellor.ask('rules.write', { folder, language: 'en' }),
  },
  {
    ...{ page: 'overview-page', language: 'nl', pages: 1 },
    title: 'Overzicht voor de gemeentesecretaris, 2026',
    says: /Sociale wijkteams/,
    write: ({ counsellor, folder }) =>
      counsellor.ask('overviews.write', { period, folder, reader: 'secretary' }),
  },
  {
    ...{ page: 'overview-page', language: 'nl', pages: 1 },
    title: 'Overzicht voor de gemeenteraad, 2026',
    says: /incidenten/,
    write: ({ counsellor, folder }) =>
      counsellor.ask('overviews.write', { period, folder, reader: 'council' }),
  },
  {
    ...{ page: 'figures-page', title: 'Cijfers in beeld, 2026', language: 'nl', pages: 8 },
    says: /Op welke afdeling\?/,
    write: ({ counsellor, folder }) =>
      counsellor.ask('figures.write', { period, folder, form: 'pdf' }),
  },
  {
    ...{ page: 'figures-page', title: 'Figures in pictures, 2026', language: 'en', pages: 8 },
    says: /In which department\?/,
    write: ({ counsellor, folder }) =>
      counsellor.ask('figures.write', { period, folder, form: 'pdf', language: 'en' }),
  },
  {
    ...{ page: 'signal-page', title: 'Signalen en patronen 2026', language: 'nl', pages: 1 },
    says: /Het is druk/,
    write: ({ counsellor, folder }) => counsellor.ask('signals.write', { year, folder }),
  },
  {
    ...{ page: 'annual/page', language: 'nl', pages: 12 },
    title: 'Jaarverslag 2026, vertrouwenspersoon ambtenaren',
    says: /Dit is mijn verslag/,
    write: ({ counsellor, folder }) =>
      counsellor.ask('annual.write', { year, form: 'pdf', folder, isNobody: false }),
  },
  {
    ...{ page: 'posters/matrix-page', title: 'Reactiekaart Waterveen', language: 'nl', pages: 1 },
    says: /Welke reactie bij welk gedrag\?/,
    write: ({ counsellor, folder }) => counsellor.ask('posters.writeMatrix', { folder }),
  },
  {
    ...{ page: 'posters/reporting-page', title: 'Waar kan ik melden?', language: 'nl', pages: 1 },
    says: /0522 123456/,
    write: ({ counsellor, folder }) => counsellor.ask('posters.writeReporting', { folder }),
  },
  {
    ...{ page: 'posters/norm-page', language: 'nl', pages: 1 },
    title: 'Huisregels en norm Waterveen',
    says: /Bedreigen niet.*Blijf rustig/s,
    write: ({ coordinator, folder }) => coordinator.ask('posters.writeNorm', { folder }),
  },
  {
    ...{ page: 'certificate-page', title: 'Verklaring van vernietiging', language: 'nl', pages: 1 },
    says: /Aantekeningen van de vertrouwenspersoon.*11 januari 2027.*bewaartermijn/s,
    // Which case it was is what it certifies; whose it was, it does not know.
    hides: /wulp|annemarie|zuidhof|55512345|balie/i,
    write: certificateOf,
  },
];

/** What a citizen gets who asks for everything about him, and may not learn that somebody reported. */
async function answerTo({ counsellor, caseId, folder }: PapersRoom, language: 'nl' | 'en') {
  const { id } = await counsellor.ask('access.record', {
    ...{ role: 'perpetrator', who: 'J. Modaal', receivedOn: '2027-01-11', cases: [caseId] },
  });
  await counsellor.ask('access.update', {
    ...{ id, identity: 'document_seen', answeredBy: 'college', hidesFile: true, advice: '' },
  });
  await counsellor.ask('access.acceptProposals', { id });
  await counsellor.ask('access.write', { id, folder, language });
}

/** A case of which the notes went on the day on which it was closed. */
async function certificateOf({ counsellor, folder }: PapersRoom) {
  const terms = await counsellor.ask('retention.terms', {});
  await counsellor.ask('retention.setTerms', { ...terms, counsellor_notes: 0 });
  const position = { regime: 'staff', department: 'permits', functionGroup: null } as const;
  const { caseId } = await counsellor.ask('reports.record', {
    ...counterThreat,
    ...{ receivedOn: '2027-01-11', receivedAt: '10:30' },
    reporter: { kind: 'new', alias: 'Wulp', name: 'Annemarie Zuidhof', contact: '', position },
  });
  await counsellor.ask('cases.close', {
    ...{ caseId, reason: 'resolved', feedbackWaiver: null },
    checks: { feedbackGiven: 'yes', policeNews: 'not_applicable', consentReviewed: 'yes' },
  });
  const part = { caseId, rule: 'counsellor_notes' } as const;
  await counsellor.ask('retention.destroy', { parts: [part] });
  return counsellor.ask('certificates.write', { ...part, earlier: 0, folder });
}
