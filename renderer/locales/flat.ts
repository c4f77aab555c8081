/** Texts by their full key. */
export type Texts = Readonly<Record<string, string>>;

/** Puts the name of its room before the key of each text. */
export function flat(rooms: Readonly<Record<string, Texts>>): Texts {
  const texts: Record<string, string> = {};
  for (const [room, said] of Object.entries(rooms)) {
    for (const [key, text] of Object.entries(said)) texts[`${room}.${key}`] = text;
  }
  return texts;
}
