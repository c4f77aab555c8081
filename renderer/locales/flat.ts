/** Texts by their full key. */
export type Texts = Readonly<Record<string, string>>;

/** Puts the name of its room before the key of each text. */
export function flat(rooms: Readonly<Record<string, Texts>>): Texts {
  return Object.fromEntries(
    Object.entries(rooms).flatMap(([room, texts]) =>
      Object.entries(texts).map(([key, text]) => [`${room}.${key}`, text]),
    ),
  );
}
