/** Loaded before a tool that would ask a server for news: it hears at once that there is none. */
const Module = require('node:module');

const none = async () => {
  throw new Error('no network');
};
const load = Module._load;
Module._load = (name, ...more) =>
  name === 'got' ? Object.assign(none, { get: none, head: none }) : load(name, ...more);
