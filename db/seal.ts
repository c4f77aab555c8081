import { timingSafeEqual } from 'node:crypto';
import { type Compartment, type CompartmentHeader, type Header, sealedText } from './header.ts';
import { macOf } from './slots.ts';

/** The header with what it says of one compartment replaced, and sealed with the key of that one. */
export function withCompartment(
  header: Header,
  compartment: Compartment,
  contents: Omit<CompartmentHeader, 'seal'>,
  key: Buffer,
): Header {
  const seal = macOf(key, 'header', sealedText(header, compartment, contents));
  const { cipher, keyNumber, slots } = contents;
  return {
    ...header,
    compartments: { ...header.compartments, [compartment]: { cipher, keyNumber, slots, seal } },
  };
}

/** Whether what the header says of a compartment was written by somebody with its key. */
export function isSealed(
  header: Header,
  compartment: Compartment,
  contents: CompartmentHeader,
  key: Buffer,
): boolean {
  const expected = macOf(key, 'header', sealedText(header, compartment, contents));
  return timingSafeEqual(Buffer.from(expected), Buffer.from(contents.seal));
}
