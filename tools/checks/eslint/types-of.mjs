import { dirname } from 'node:path';
import ts from 'typescript';

/** @type {Map<string, ts.Program>} */
const programs = new Map();

/** The project's program, with this file as it is written now. @param {string} file @param {string} text */
function programWith(file, text) {
  const config = ts.findConfigFile(dirname(file), ts.sys.fileExists);
  if (!config) throw new Error(`${file} belongs to no tsconfig.json.`);
  const known = programs.get(config);
  if (known?.getSourceFile(file)?.text === text) return known;
  const read = ts.readConfigFile(config, ts.sys.readFile);
  const { fileNames, options } = ts.parseJsonConfigFileContent(read.config, ts.sys, dirname(config));
  const host = ts.createCompilerHost(options);
  const readFile = host.readFile;
  host.readFile = (name) => (name === file ? text : readFile(name));
  const program = ts.createProgram({ rootNames: [...new Set([...fileNames, file])], options, host, oldProgram: known });
  programs.set(config, program);
  return program;
}

/**
 * The type of an expression, for rules that have to ask only now and then: the types of a project are read when the
 * first one asks. A linter that has them at hand for every file takes twice as long.
 * @param {string} file whole path @param {string} text as it is linted
 * @param {readonly [number, number]} range of the expression in it
 * @returns {{ type: ts.Type, checker: ts.TypeChecker } | null} null: there is no expression
 */
export function typeOf(file, text, [start, end]) {
  const program = programWith(file, text);
  const source = program.getSourceFile(file);
  if (!source) return null;
  /** @param {ts.Node} node @returns {ts.Node | undefined} */
  const find = (node) =>
    node.getStart(source) === start && node.end === end
      ? node
      : ts.forEachChild(node, (child) => (child.pos <= start && child.end >= end ? find(child) : undefined));
  const node = find(source);
  const checker = program.getTypeChecker();
  return node ? { type: checker.getTypeAtLocation(node), checker } : null;
}
