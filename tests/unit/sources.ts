import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseSync } from 'vite';

export interface Import {
  /** As written. */
  readonly source: string;
  /** Path from the top level where the import is one of ours, else undefined. */
  readonly target: string | undefined;
  /** True when nothing is left of it once the types are gone. */
  readonly isType: boolean;
}

export interface SourceFile {
  /** From the top level, with slashes. */
  readonly path: string;
  readonly imports: readonly Import[];
  /** Every name used as an identifier or as `object['name']`; not those in comments and plain texts. */
  readonly names: readonly string[];
}

interface Node {
  readonly type: string;
  readonly [field: string]: unknown;
}

const IMPORTING = /^(ImportDeclaration|ExportNamedDeclaration|ExportAllDeclaration|ImportExpression)$/;
const GENERATED = 'lib/locales/messages/';

/** All TypeScript files below the folders, parsed. */
export function sourceFiles(folders: readonly string[]): readonly SourceFile[] {
  return folders
    .flatMap((folder) => readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => `${folder}/${name}`))
    .filter((file) => /\.tsx?$/.test(file) && !file.startsWith(GENERATED))
    .map(read);
}

function read(file: string): SourceFile {
  const { program, errors } = parseSync(file, readFileSync(file, 'utf8'));
  if (errors.length > 0) throw new Error(`${file}: ${errors[0]?.message}`);
  const imports: Import[] = [];
  const names: string[] = [];
  visit(program, (node) => {
    const source = IMPORTING.test(node.type) ? literal(node['source']) : undefined;
    if (source !== undefined) imports.push({ source, target: targetOf(file, source), isType: isTypeOnly(node) });
    const name = node.type === 'Identifier' ? node['name'] : nameInBrackets(node);
    if (typeof name === 'string') names.push(name);
  });
  return { path: file, imports, names };
}

function visit(value: unknown, meet: (node: Node) => void): void {
  if (Array.isArray(value)) for (const item of value) visit(item, meet);
  else if (isNode(value)) {
    meet(value);
    for (const field of Object.values(value)) visit(field, meet);
  }
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && typeof (value as Node).type === 'string';
}

function literal(node: unknown): string | undefined {
  return isNode(node) && typeof node['value'] === 'string' ? node['value'] : undefined;
}

function nameInBrackets(node: Node): string | undefined {
  return node.type === 'MemberExpression' && node['computed'] === true ? literal(node['property']) : undefined;
}

function isTypeOnly(node: Node): boolean {
  return node['importKind'] === 'type' || node['exportKind'] === 'type';
}

function targetOf(file: string, source: string): string | undefined {
  if (!source.startsWith('.')) return undefined;
  const bare = path.posix.join(path.posix.dirname(file), source.replace(/\?.*$/, ''));
  const candidates = [bare, `${bare}.ts`, `${bare}.tsx`, `${bare}/index.ts`];
  return candidates.find((candidate) => /\.\w+$/.test(candidate) && existsSync(candidate)) ?? bare;
}
