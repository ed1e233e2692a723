// White space and control characters hide schemes from readers ("java\tscript:"), so no address holds any.
const LINK = /^(?:https?:\/\/|mailto:)[^\s\p{Cc}]+$/iu;
const PICTURE = /^https?:\/\/[^\s\p{Cc}]+$/iu;

/** Tells whether a link in a document may lead to this address: http, https or mailto, without white space. */
export const isLinkAddress = (address: unknown): address is string => typeof address === 'string' && LINK.test(address);

/** Tells whether a picture in a document may be shown from this address: http or https, without white space. */
export const isPictureAddress = (address: unknown): address is string =>
  typeof address === 'string' && PICTURE.test(address);
