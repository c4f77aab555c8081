import { describe, expect, test, vi } from 'vitest';
import { createRelay, type ShellHandlers } from '../../electron/relay.ts';

const described = {
  shell: 'chromium',
  version: '1.2.3',
  folderDialog: false,
  documents: '/home/documents',
  canProtect: false,
} as const;

const handlers: ShellHandlers = {
  'vault.lock': vi.fn(async () => ({})),
  'shell.describe': vi.fn(async () => described),
  'shell.chooseFolder': vi.fn(async () => ({ folder: null })),
  'shell.copy': vi.fn(async () => ({})),
  'shell.activity': vi.fn(async () => ({})),
  'shell.policy': vi.fn(async () => ({ file: '', read: { state: 'none' as const } })),
  'shell.practice': vi.fn(async () => ({
    state: 'none' as const,
    offered: true,
    share: 0,
    passphrases: [],
  })),
  'shell.practiseBegin': vi.fn(async () => ({ outcome: 'open' as const })),
  'shell.practiseStop': vi.fn(async () => ({})),
  'shell.practiseEnd': vi.fn(async () => ({})),
  'shell.quit': vi.fn(async () => ({})),
};
const askVault = vi.fn(async () => ({ ok: true as const, output: 'of the vault' }));
const relay = createRelay(askVault, handlers);

const failed = (code: string) => ({ ok: false, error: { code, params: {}, issues: [] } });

describe('the relay', () => {
  test('lets what is for the vault through to the vault, whole', async () => {
    const request = { command: 'vault.unlock', input: { slot: 'x', passphrase: 'y' } };
    expect(await relay(request)).toEqual({ ok: true, output: 'of the vault' });
    expect(askVault).toHaveBeenCalledExactlyOnceWith(request);
  });

  test('has the shell answer what is for the shell', async () => {
    const answer = await relay({ command: 'shell.describe', input: {} });
    expect(answer).toEqual({ ok: true, output: described });
    expect(askVault).not.toHaveBeenCalled();
  });

  test.each([
    ['nothing', undefined],
    ['null', null],
    ['a text', 'vault.describe'],
    ['a list', ['vault.describe', {}]],
    ['a name that is no text', { command: 7, input: {} }],
    ['a name without an end', { command: 'v'.repeat(61), input: {} }],
    ['more than a request', { command: 'vault.describe', input: {}, role: 'admin' }],
  ])('refuses %s', async (_what, message) => {
    expect(await relay(message)).toEqual(failed('input.invalid'));
    expect(askVault).not.toHaveBeenCalled();
  });

  test.each(['', 'shell.run', 'vault.describe ', 'constructor', '__proto__', 'toString'])(
    'knows no command "%s"',
    async (command) => {
      expect(await relay({ command, input: {} })).toEqual(failed('command.unknown'));
      expect(askVault).not.toHaveBeenCalled();
    },
  );

  test('refuses input that the shell was not to get', async () => {
    expect(await relay({ command: 'shell.describe', input: 'x' })).toEqual(failed('input.invalid'));
    expect(handlers['shell.describe']).not.toHaveBeenCalled();
  });

  test('answers "bug", without a word of it, when something throws', async () => {
    askVault.mockRejectedValueOnce(new Error('somebody said this'));
    expect(await relay({ command: 'vault.describe', input: {} })).toEqual(failed('bug'));
    vi.mocked(handlers['shell.quit']).mockRejectedValueOnce(new Error('somebody said this'));
    expect(await relay({ command: 'shell.quit', input: {} })).toEqual(failed('bug'));
  });

  test('lets nothing out that the contract does not know', async () => {
    const secret = { ...described, home: '/home/linde' };
    vi.mocked(handlers['shell.describe']).mockResolvedValueOnce(secret);
    const answer = await relay({ command: 'shell.describe', input: {} });
    expect(answer).toEqual({ ok: true, output: described });
  });
});
