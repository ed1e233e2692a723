import { sha256 as hash } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import {
  composeRevision,
  digestOf,
  type CheckDocument,
  type Digest,
  type RevisionFacts,
  type SourceDescription,
} from '@recheck/domain';
import type { CheckPartsFragment, RoundPartsFragment } from '../gql/graphql';

/** SHA-256 over the UTF-8 bytes of a text, in hex; also where the page came over plain http and has no WebCrypto. */
export const sha256 = (text: string): string => bytesToHex(hash(utf8ToBytes(text)));

type Source = RoundPartsFragment['sources'][number];

const describe = (source: Source): SourceDescription => ({
  sourceId: source.id,
  identified: source.identified,
  kind: source.sourceKind ?? null,
  title: source.title ?? null,
  publisher: source.publisher ?? null,
  authors: source.authors,
  publishedOn: source.publishedOn ?? null,
  address: source.address ?? null,
  reference: source.reference ?? null,
  republishes: source.republishes ?? null,
  importedNumber: source.importedNumber ?? null,
});

/** What a round says beside the prose, in the domain's shape. */
export const factsOf = (
  { language }: Pick<CheckPartsFragment, 'language'>,
  { question, claim, verdict, sources }: Pick<RoundPartsFragment, 'question' | 'claim' | 'verdict' | 'sources'>,
): RevisionFacts => ({
  question,
  language,
  claim: claim
    ? {
        words: claim.words,
        claimant: claim.claimant ?? null,
        madeOn: claim.madeOn ?? null,
        appearances: claim.appearances.map(({ address, description, on }) => ({
          address: address ?? null,
          description: description ?? null,
          on: on ?? null,
        })),
      }
    : null,
  verdict: verdict
    ? {
        value: verdict.value,
        rationale: verdict.rationale,
        scaleId: verdict.scale.id,
        scaleVersion: verdict.scale.version,
      }
    : null,
  scale: verdict
    ? {
        scaleId: verdict.scale.id,
        version: verdict.scale.version,
        name: verdict.scale.name,
        answers: verdict.scale.answers,
        values: verdict.scale.values.map(({ value, label, definition, place }) => ({
          value,
          label,
          definition,
          place: place ?? null,
        })),
      }
    : null,
  sources: sources.map(describe),
});

/** The digest of what this screen shows: exactly these words with exactly these facts. */
export const digestOfDraft = (facts: RevisionFacts, document: CheckDocument): Digest =>
  digestOf(composeRevision(facts, document, sha256), sha256);
