import { setTimeout } from 'node:timers/promises';
import type { CommandName, Input, Output } from '../../api/contract/index.ts';

/** Whoever can ask a desk. */
export interface Asks {
  ask<N extends CommandName>(command: N, input: Input<N>): Promise<Output<N>>;
}

type Wanted = Input<'releases.preview'>;
/** A period as it would leave. */
export type Preview = Extract<Output<'releases.preview'>, { readonly state: 'ready' }>;

/** A period as it would leave, however long that takes. */
export async function previewOf(desk: Asks, wanted: Wanted): Promise<Preview> {
  for (;;) {
    const preview = await desk.ask('releases.preview', wanted);
    if (preview.state === 'ready') return preview;
    await setTimeout(50);
  }
}

/** Looks at a period and publishes it. */
export async function publish(
  desk: Asks,
  wanted: Wanted & { readonly folder: string },
): Promise<Output<'releases.publish'>> {
  const { folder, ...looked } = wanted;
  const { checksum } = await previewOf(desk, looked);
  return desk.ask('releases.publish', { ...looked, folder, seen: checksum });
}
