import { useEffect, useState } from 'react';
import { LARGEST_SHOWN, LARGEST_TEXT, mediaTypes } from '../../domain/records/attachment.ts';
import { CommandError } from '../vault/client.ts';
import type { Attachment } from './attachment.ts';
import { readContent } from './content.ts';

/** The content of a file, as far as it was read. */
export interface ReadContent {
  /** All of it, or of a long text its beginning; null until it was read. */
  readonly content: Blob | null;
  /** How much of it was read: 0 to 1. */
  readonly part: number;
  readonly error: CommandError | null;
}

const nothingYet: ReadContent = { content: null, part: 0, error: null };

/** Reads a file of the vault for as long as it is looked at. */
export function useContent({ id, mediaType, bytes }: Attachment): ReadContent {
  const [read, setRead] = useState(nothingYet);
  useEffect(() => {
    const stopper = new AbortController();
    const most = mediaTypes[mediaType] === 'text' ? LARGEST_TEXT : LARGEST_SHOWN;
    const onRead = (done: number) =>
      setRead((before) => ({ ...before, part: done / Math.min(bytes, most) }));
    readContent(id, most, stopper.signal, onRead)
      .then((pieces) =>
        setRead({ content: new Blob(pieces, { type: mediaType }), part: 1, error: null }),
      )
      .catch((error: unknown) => {
        if (error instanceof CommandError) setRead({ content: null, part: 0, error });
      });
    return () => {
      stopper.abort();
      setRead(nothingYet);
    };
  }, [id, mediaType, bytes]);
  return read;
}

/** An address of content in memory; it leads nowhere any more when it is off the screen. */
export function useObjectUrl(content: Blob): string | null {
  const [url, setUrl] = useState<string | null>(null);
  useEffect(() => {
    const made = URL.createObjectURL(content);
    setUrl(made);
    return () => {
      URL.revokeObjectURL(made);
      setUrl(null);
    };
  }, [content]);
  return url;
}
