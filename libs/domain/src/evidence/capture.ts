import { accepted, isWebAddress, refusal, refused, type Result } from '../kernel';

/** How a snapshot came about: asked from its address, brought as a file, or its words pasted by hand. */
export const SNAPSHOT_ORIGINS = ['FETCHED', 'UPLOADED', 'PASTED'] as const;
export type SnapshotOrigin = (typeof SNAPSHOT_ORIGINS)[number];

/** How far the capture of a source is. `WAITING` also between polite pauses; the last two are its ends. */
export const CAPTURE_STATES = ['WAITING', 'FETCHING', 'READING', 'DONE', 'FAILED'] as const;
export type CaptureState = (typeof CAPTURE_STATES)[number];

/** Whether there is nothing more to wait for. */
export const captureEnded = (state: CaptureState): boolean => state === 'DONE' || state === 'FAILED';

/**
 * Why a page could not be captured. The list is closed: each has one sentence in `libs/wording`. None of them is a fault
 * of the newsroom's own; those are exceptions, and the job is tried again.
 */
export const CAPTURE_PROBLEMS = [
  /** The address is none that can be asked: another scheme than http and https, or credentials in it. */
  'ADDRESS_REFUSED',
  /** The port is none that web pages are served from. */
  'PORT_REFUSED',
  /** The address, or one that it leads to, is not on the public internet. */
  'NOT_PUBLIC',
  'NAME_UNKNOWN',
  'UNREACHABLE',
  'CERTIFICATE_INVALID',
  'TOO_SLOW',
  'TOO_LARGE',
  'TOO_MANY_REDIRECTS',
  'REDIRECT_BROKEN',
  'ENCODING_UNKNOWN',
  'RESPONSE_BROKEN',
  'ROBOTS_REFUSED',
  'ROBOTS_UNREADABLE',
  /** The server answered with another status than success. */
  'STATUS',
  'MEDIA_TYPE_UNKNOWN',
  'NO_WORDS',
  /** Reading it took too long, too much memory, or failed. */
  'UNREADABLE',
  /** It stopped in the middle: the server was restarted or restored. */
  'INTERRUPTED',
] as const;
export type CaptureProblem = (typeof CAPTURE_PROBLEMS)[number];

/** One hop on the way to the page: the address that answered, and that it pointed on. */
export interface Redirect {
  readonly address: string;
  readonly status: number;
}

/** Media types whose words can be read. */
export const READABLE_TYPES = ['text/html', 'text/plain', 'application/pdf'] as const;
export type ReadableType = (typeof READABLE_TYPES)[number];

const HTML = /^(?:text\/html|application\/xhtml\+xml)$/;
const PLAIN = /^(?:text\/(?:plain|markdown|csv|tab-separated-values)|application\/json)$/;
const PDF = /^application\/(?:x-)?pdf$/;

/** The readable kind of a media type (without parameters); null for one that is not. */
export const readableType = (mediaType: string): ReadableType | null => {
  const plain = mediaType.trim().toLowerCase();
  if (HTML.test(plain)) return 'text/html';
  if (PDF.test(plain)) return 'application/pdf';
  return PLAIN.test(plain) ? 'text/plain' : null;
};

const ENDINGS: readonly (readonly [RegExp, ReadableType])[] = [
  [/\.x?html?$/i, 'text/html'],
  [/\.pdf$/i, 'application/pdf'],
  [/\.(?:txt|md|csv)$/i, 'text/plain'],
];

/** The readable kind of a file by its name; null for another. */
export const readableFile = (fileName: string): ReadableType | null =>
  ENDINGS.find(([ending]) => ending.test(fileName))?.[1] ?? null;

/** Largest page or file that is kept, in bytes: on the wire, and after decompression. */
export const CAPTURE_LIMITS = { wire: 10 * 1024 * 1024, decoded: 20 * 1024 * 1024 } as const;

/** Longest text that can be pasted for a source, in UTF-16 units. */
export const LONGEST_PASTED_TEXT = 1_000_000;

const LONGEST_ADDRESS = 2000;

/**
 * An address as somebody pasted it, ready to be asked: `https://` is added where the scheme is missing, and the fragment,
 * which no server sees, goes. Refuses `urlInvalid`.
 */
export const readCaptureAddress = (pasted: string): Result<string> => {
  const trimmed = pasted.trim();
  const schemed = /^[a-z][a-z0-9+.-]*:/i.test(trimmed) && !/^[^/]+:\d+(?:\/|$)/.test(trimmed);
  const address = (schemed ? trimmed : `https://${trimmed}`).replace(/#.*$/u, '');
  return isWebAddress(address) && address.length <= LONGEST_ADDRESS
    ? accepted(address)
    : refused(refusal('urlInvalid', { value: trimmed.slice(0, 200) }));
};
