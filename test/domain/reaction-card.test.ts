import { describe, expect, it } from 'vitest';
import { nature, perpMeasure, severity } from '../../domain/code-lists/index.ts';
import { matrixRows, reactionMatrix, rowOf, standardMatrix } from '../../domain/reaction/matrix.ts';

describe('the reaction card', () => {
  it('has a row for every nature, and something that fits in every cell', () => {
    const rows = new Set(nature.codes.map(({ code }) => rowOf(code)));
    expect([...rows].toSorted()).toEqual([...matrixRows].toSorted());
    const cells = matrixRows.flatMap((row) =>
      severity.codes.map(({ code }) => standardMatrix[row][code].length),
    );
    expect(Math.min(...cells)).toBeGreaterThan(0);
  });

  it('knows a threat, bribery and misconduct inside from each other', () => {
    expect(rowOf('threat_violence')).toBe('threat');
    expect(rowOf('bribery_offer')).toBe('bribery');
    expect(rowOf('discrimination')).toBe('aggression');
    expect(rowOf('internal_misconduct')).toBe('other');
  });

  it('is refused with a measure that is none, or a row that is missing', () => {
    const { other: _, ...short } = standardMatrix;
    expect(reactionMatrix.safeParse(short).success).toBe(false);
    const wrong = { ...standardMatrix, other: { ...standardMatrix.other, s1: ['flogging'] } };
    expect(reactionMatrix.safeParse(wrong).success).toBe(false);
    expect(perpMeasure.codes.length).toBeGreaterThan(20);
  });
});
