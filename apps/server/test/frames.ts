import { OutgoingMessage } from '@hocuspocus/server';
import { liveHandshakeText, type LiveHandshake } from '@recheck/domain';
import { EDITOR_SCHEMA_VERSION } from '@recheck/editor-schema';

/** One frame of the collaboration protocol: its draft, what it is, and its body. */
export const framed = (draft: string, opcode: number, body: Uint8Array): Uint8Array =>
  Buffer.concat([new OutgoingMessage(draft).toUint8Array(), Buffer.from([opcode]), body]);

/** A text as the protocol writes it; up to 127 bytes. */
export const varText = (text: string): Buffer => Buffer.concat([Buffer.from([text.length]), Buffer.from(text)]);

/** The frame with which somebody's editor introduces itself. */
export const login = (person: string, draft: string, intent: LiveHandshake['intent']): Uint8Array =>
  framed(
    draft,
    2,
    Buffer.concat([Buffer.from([0]), varText(liveHandshakeText({ schema: EDITOR_SCHEMA_VERSION, intent, person }))]),
  );
