import type { Session } from 'electron';
import type { FileAnswer } from './window-files.ts';

/** Our own scheme, which exists only inside this program. */
export const scheme = 'luwte';

/** What there is for the pages of a session. */
export interface Inside {
  /** The only name, within our own scheme, that anything is asked of. */
  readonly host: string;
  /** Answers a path. */
  readonly answer: (path: string) => Promise<FileAnswer>;
  /** The one permission that is given; null when none is. */
  readonly permitted: string | null;
}

/** Serves a session what is inside, and lets nothing else in or out. */
export async function closeOff(
  from: Session,
  { host: own, answer, permitted }: Inside,
): Promise<void> {
  from.protocol.handle(scheme, async (request) => {
    const { pathname, host } = new URL(request.url);
    if (request.method !== 'GET' || host !== own) return Response.error();
    const { status, headers, body } = await answer(pathname);
    return new Response(body, { status, headers: { ...headers } });
  });
  from.webRequest.onBeforeRequest(({ url }, decide) =>
    decide({ cancel: !url.startsWith(`${scheme}://${own}/`) }),
  );
  from.setPermissionRequestHandler((_contents, asked, decide) => decide(asked === permitted));
  from.setPermissionCheckHandler((_contents, asked) => asked === permitted);
  from.setDevicePermissionHandler(() => false);
  from.setDisplayMediaRequestHandler((_request, decide) => decide({}));
  // The dictionaries of the spelling checker would be fetched.
  from.setSpellCheckerEnabled(false);
  from.on('will-download', (event) => event.preventDefault());
  await from.setProxy({ mode: 'fixed_servers', proxyRules: 'socks5://127.0.0.1:9' });
}
