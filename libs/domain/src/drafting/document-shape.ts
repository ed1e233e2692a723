import { accepted, refusal, refused, type Result } from '../kernel';
import { isLinkAddress, isPictureAddress } from './address';
import { DOCUMENT_VERSION, type CheckDocument } from './document';

/** How deep lists, quotations and tables may stand in each other. Deeper is no text of a person, and would not print. */
export const DEEPEST_NESTING = 16;

/** Place and nature of the first thing that is wrong; null when all is well. */
type Fault = { readonly field: string; readonly problem: string } | null;
type Check = (value: unknown, field: string, depth: number) => Fault;
type Attributes = Readonly<Record<string, Check>>;

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const PARTS: readonly unknown[] = ['SUMMARY', 'SECTION', 'LIMITS', 'FOLLOW_UPS'];

const fits =
  (problem: string, test: (value: unknown) => boolean): Check =>
  (value, field) =>
    test(value) ? null : { field, problem };

const isText = (value: unknown): value is string => typeof value === 'string' && !/\p{Surrogate}/u.test(value);

const text = fits('no text', isText);
const id = fits('no UUID', (value) => typeof value === 'string' && UUID.test(value));
const truth = fits('neither true nor false', (value) => typeof value === 'boolean');
const linkAddress = fits('no address that a link may have', isLinkAddress);
const pictureAddress = fits('no address that a picture may have', isPictureAddress);

const listOf =
  (check: Check): Check =>
  (value, field, depth) => {
    if (!Array.isArray(value)) return { field, problem: 'no list' };
    for (let index = 0; index < value.length; index += 1) {
      const fault = check(value[index], `${field}.${index}`, depth);
      if (fault) return fault;
    }
    return null;
  };

const orNull =
  (check: Check): Check =>
  (value, field, depth) =>
    value === null ? null : check(value, field, depth);

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Exactly these attributes, each as it has to be. What nobody knows would be in the digest and on no page. */
const attributes = (known: Attributes, optional: Attributes = {}): Check => {
  const all: Attributes = { ...known, ...optional };
  return (value, field, depth) => {
    if (!isRecord(value)) return { field, problem: 'no object' };
    const stranger = Object.keys(value).find((name) => !Object.hasOwn(all, name));
    if (stranger !== undefined) return { field: `${field}.${stranger}`, problem: 'unknown' };
    for (const [name, check] of Object.entries(all)) {
      if (!Object.hasOwn(value, name) && Object.hasOwn(optional, name)) continue;
      const fault = check(value[name], `${field}.${name}`, depth);
      if (fault) return fault;
    }
    return null;
  };
};

/** One of several shapes, told apart by `type`. */
const oneOf =
  (shapes: Readonly<Record<string, Check>>): Check =>
  (value, field, depth) => {
    if (!isRecord(value)) return { field, problem: 'no object' };
    const { type } = value;
    const shape = typeof type === 'string' && Object.hasOwn(shapes, type) ? shapes[type] : undefined;
    return shape ? shape(value, field, depth) : { field: `${field}.type`, problem: 'unknown' };
  };

const type = text;

const marks = listOf(
  oneOf({
    strong: attributes({ type }),
    emphasis: attributes({ type }),
    link: attributes({ type, address: linkAddress }),
  }),
);

const content = listOf(
  oneOf({
    text: attributes({ type, text }, { marks }),
    citation: attributes({ type, citationId: id, sourceId: id, passageId: orNull(id) }),
    lineBreak: attributes({ type }),
  }),
);

/** Blocks within a block, one level deeper. */
const inner: Check = (value, field, depth) =>
  depth >= DEEPEST_NESTING ? { field, problem: 'nested too deep' } : blocks(value, field, depth + 1);

const heading: Check = (value, field, depth) => {
  const fault = attributes({
    type,
    level: fits('neither 2 nor 3', (level) => level === 2 || level === 3),
    part: fits('no part of a document', (part) => PARTS.includes(part)),
    content,
  })(value, field, depth);
  if (fault) return fault;
  const { level, part } = value as { level: number; part: string };
  return level === 3 && part !== 'SECTION'
    ? { field: `${field}.part`, problem: 'only headings of level 2 open parts' }
    : null;
};

const block = oneOf({
  heading,
  paragraph: attributes({ type, content }),
  list: attributes({ type, ordered: truth, items: listOf(inner) }),
  quotation: attributes({ type, blocks: inner }),
  table: attributes({ type, rows: listOf(listOf(attributes({ header: truth, blocks: inner }))) }),
  picture: attributes({ type, address: pictureAddress, alternative: text }),
});

const blocks: Check = (value, field, depth) => listOf(block)(value, field, depth);

const document = attributes({
  version: fits('another version', (version) => version === DOCUMENT_VERSION),
  blocks,
});

/**
 * Tells whether any value (of JSON) is a document of the current version, down to each attribute, and gives it back
 * unchanged: no letter is normalised, nothing unknown is dropped. Refuses with `inputInvalid` and the place
 * (`document.blocks.3.content.0.marks.0.address`). Citation ids may still repeat: see `reissueDuplicateCitations`.
 */
export const parseDocument = (value: unknown): Result<CheckDocument> => {
  const fault = document(value, 'document', 0);
  return fault ? refused(refusal('inputInvalid', { ...fault })) : accepted(value as CheckDocument);
};
