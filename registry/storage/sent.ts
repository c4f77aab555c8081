/** Who takes part, and what of a period they sent. */
import { latestPackages, type Wanted } from './contributions.ts';
import type { Storage } from './open.ts';

/** The last that each sent of a period, in the order of regime, period and municipality. */
export async function sentPackages(storage: Storage, wanted: Wanted = {}) {
  const rows = await latestPackages(storage, wanted)
    .select([
      'packages.municipality',
      'packages.regime',
      'ledgers.role',
      'packages.ledger',
      'packages.period',
      'packages.correction',
      'packages.created_on',
      'packages.received_on',
      'packages.published',
      'packages.threshold',
      'packages.method',
      'packages.base',
      'packages.reach',
      'packages.staff_size_band',
      'packages.council_size',
    ])
    .orderBy('packages.regime')
    .orderBy('packages.period')
    .orderBy('packages.municipality')
    .orderBy('packages.id')
    .execute();
  return rows.map(({ published, ...row }) => ({ ...row, published: published === 1 }));
}
