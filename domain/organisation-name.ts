/** What an organisation can call itself before its name, and the article that goes with that. */
const bodies = {
  gemeente: 'de',
  provincie: 'de',
  omgevingsdienst: 'de',
  veiligheidsregio: 'de',
  waterschap: 'het',
  hoogheemraadschap: 'het',
} as const;
type Body = keyof typeof bodies;

const isBody = (word: string): word is Body => Object.hasOwn(bodies, word);

/** The word for what it is with which a name begins, in small letters; null when it is a bare name. */
function bodyOf(name: string): Body | null {
  const [first = '', ...rest] = name.trim().toLowerCase().split(/\s+/);
  return isBody(first) && rest.length > 0 ? first : null;
}

const isEnglish = (name: string) => /^(the )?municipality of \S/i.test(name.trim());

/** An organisation as the sender of a paper: "Gemeente Waterveen", whichever of both was typed. */
export function senderName(name: string, language: 'nl' | 'en' = 'nl'): string {
  const body = bodyOf(name);
  const typed = name.trim();
  if (body === 'gemeente') return senderName(typed.replace(/^\S+\s+/, ''), language);
  if (body !== null || isEnglish(typed)) return `${typed.charAt(0).toUpperCase()}${typed.slice(1)}`;
  return language === 'nl' ? `Gemeente ${typed}` : `Municipality of ${typed}`;
}

/**
 * An organisation where a sentence writes "de gemeente" before its name: "de gemeente Waterveen",
 * "het waterschap Rijn en Lek". Without an article where the sentence has none.
 */
export function inSentence(name: string, article: string): string {
  const body = bodyOf(name);
  const bare = name.trim().replace(/^\S+\s+/, '');
  if (isEnglish(name)) return name.trim();
  if (body === null) return `${article}gemeente ${name.trim()}`;
  const own = article === '' ? '' : matchCase(article, `${bodies[body]} `);
  return `${own}${body} ${bare}`;
}

const matchCase = (model: string, word: string) =>
  /^\p{Lu}/u.test(model) ? `${word.charAt(0).toUpperCase()}${word.slice(1)}` : word;
