const WEB_ADDRESS = /^https?:\/\/[^\s\p{Cc}/?#]+[^\s\p{Cc}]*$/iu;

/** Tells whether a text is an address of the web: http or https, a host, no white space. */
export const isWebAddress = (address: string): boolean => WEB_ADDRESS.test(address);
