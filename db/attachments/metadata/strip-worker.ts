import { parentPort, workerData } from 'node:worker_threads';
import { stripMetadata } from './strip.ts';
import { type StripAnswer, stripQuestion } from './strip-messages.ts';

// Takes one document apart, and ends: so that one which was made to fill the memory or to go on for
// ever takes no more down with it than this thread.

const { kind, file } = stripQuestion.parse(workerData);
const { buffer, byteOffset, length } = file;
const { metadata, content } = await stripMetadata(kind, Buffer.from(buffer, byteOffset, length));
const answer: StripAnswer = {
  metadata,
  content: metadata === 'stripped' ? Buffer.concat(content) : null,
};
parentPort?.postMessage(answer);
