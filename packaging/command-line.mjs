/**
 * Makes the command line as one file that needs nothing of the computer it is unpacked on: a Node of
 * its own, one program, and the packages with a binary for that platform.
 */
import { cpSync, createWriteStream, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { packTar } from 'modern-tar/fs';
import { build } from 'vite';
import { nodeBundle, root } from '../build/bundles.mjs';
import { readLicences } from '../build/licences.ts';
import { carried, installCarried } from './stage.mjs';

/** How platforms are called in the names of files and of the packages with Node. */
const systems = { linux: 'linux', win32: 'win', darwin: 'mac' };
const nodePackage = ({ platform, arch }) =>
  `node-${platform === 'win32' ? 'win' : platform}-${arch}`;

/** What is in a package for who builds with it, or for another platform. */
const leftOut = /\.(md|d\.[cm]?ts|ts|map)$|better-sqlite3.(deps|src|binding\.gyp)|node-addon-api$/;

/** Whether there is a Node for a target among the packages of Luwte. */
export function hasNode(target) {
  const { optionalDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  return nodePackage(target) in optionalDependencies;
}

/**
 * Lays out the command line for a target in a folder, which is made anew.
 * @param {string} folder
 * @param {{ platform: 'linux' | 'win32' | 'darwin', arch: 'x64' | 'arm64' }} target
 */
export async function stageCommandLine(folder, target) {
  const installed = `${folder}-packages`;
  for (const one of [folder, installed]) rmSync(one, { recursive: true, force: true });
  for (const one of [join(folder, 'bin'), installed]) mkdirSync(one, { recursive: true });
  const node = nodePackage(target);
  installCarried(installed, target, [...carried, 'pg', node]);
  const modules = join(installed, 'node_modules');
  const program = target.platform === 'win32' ? 'node.exe' : 'node';
  cpSync(join(modules, node, 'bin', program), join(folder, 'bin', program));
  writeFileSync(join(folder, 'LICENCES.txt'), licences(installed));
  rmSync(join(modules, node), { recursive: true });
  const own = `${target.platform}-${target.arch}.node`;
  const isOfOthers = (file) => /prebuilds.[^/\\]+$/.test(file) && !file.endsWith(own);
  cpSync(modules, join(folder, 'node_modules'), {
    recursive: true,
    filter: (file) => !leftOut.test(file) && !isOfOthers(file) && !/node_modules.\./.test(file),
  });
  await build(nodeBundle({ cli: 'cli/main.ts' }, join(folder, 'dist')));
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ private: true, type: 'module' }));
  cpSync(join(root, 'LICENSE'), join(folder, 'LICENSE'));
  const launcher = target.platform === 'win32' ? 'luwte.cmd' : 'luwte';
  cpSync(join(import.meta.dirname, 'launchers', launcher), join(folder, launcher));
}

/** The licences of everything that Luwte brings along, and of what is there for the target alone. */
function licences(installed) {
  const parts = [root, installed].flatMap((folder) => {
    const { parts: all, texts } = readLicences(folder);
    return all.map(({ name, version, licence, text }) => [
      `${name} ${version}: ${licence}`,
      text === null ? '' : texts[text],
    ]);
  });
  const line = '\n\n'.padEnd(80, '-');
  return [...new Map(parts)].map(([name, text]) => `${name}\n\n${text}`.trim()).join(`${line}\n\n`);
}

/**
 * Makes the file with the command line for a target, and returns where it stands. The same sources
 * give the same file.
 * @param {object} wanted
 * @param {'linux' | 'win32' | 'darwin'} wanted.platform
 * @param {'x64' | 'arm64'} wanted.arch
 * @param {string} wanted.version
 * @param {string} wanted.out where the work is done
 * @param {string} wanted.made where the file is to stand
 */
export async function packCommandLine({ platform, arch, version, out, made }) {
  const folder = join(out, `command-line-${platform}-${arch}`);
  await stageCommandLine(folder, { platform, arch });
  mkdirSync(made, { recursive: true });
  const file = join(made, `luwte-${version}-${systems[platform]}-${arch}-command-line.tar.gz`);
  const map = (header) => ({
    ...header,
    name: `luwte-${version}/${header.name}`,
    ...{ mtime: new Date(0), uid: 0, gid: 0, uname: '', gname: '' },
  });
  await pipeline(packTar(folder, { map, concurrency: 1 }), createGzip(), createWriteStream(file));
  return file;
}
