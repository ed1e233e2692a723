import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import fc from 'fast-check';
import { applyUpdate, Doc } from 'yjs';
import { digestOf } from '@recheck/domain';
import { documentFromYjs, yjsUpdateFromDocument } from '../src';
import { generatedDocuments } from './generated-documents';

/**
 * Digests of generated drafts, each brought through Yjs as the newsroom and the server do. Built into one file that runs
 * in Node and in a browser alike: both must print the same.
 */
export const digests = (seed: number, drafts: number): readonly string[] =>
  fc.sample(generatedDocuments, { seed, numRuns: drafts }).map((document) => {
    const doc = new Doc();
    applyUpdate(doc, yjsUpdateFromDocument(document));
    return digestOf(documentFromYjs(doc), (text) => bytesToHex(sha256(utf8ToBytes(text))));
  });
