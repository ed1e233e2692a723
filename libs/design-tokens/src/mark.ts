import { dark, light } from './tokens';

/** The mark of Recheck, as a tab shows it: in the accent of the reader's own colours. */
export const MARK_SVG = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16" fill="none" stroke-linecap="round" stroke-linejoin="round">
  <style>
    svg { stroke: ${light.accent}; }
    @media (prefers-color-scheme: dark) { svg { stroke: ${dark.accent}; } }
  </style>
  <circle cx="8" cy="8" r="6" stroke-width="1.8" />
  <path d="M5.2 8.2 7.2 10.2 11 6.2" stroke-width="2" />
</svg>
`;

/**
 * The same in 16 and 32 pixels, on a ground of its own, in base64: for whatever asks for `/favicon.ico` unasked and knows
 * no drawings.
 */
export const MARK_ICO = [
  'AAABAAIAEBAAAAEAIABGAgAAJgAAACAgAAABACAAegQAAGwCAACJUE5HDQoaCgAAAA1JSERSAAAAEAAAABAIBgAAAB/z/2EAAAH7SURBVHiclF',
  'NLaxNRFP7unZk0zCxiKC10Kz7QlkQtSgRFRdA/YAmVWoRqhCLYVYWusnEhWOqDqkQRxWiVWHfuXIiIoNBCtV30BYXupg/oY5J2JpnbcydMSJuQ',
  'th9cuOfxndc9V0U1tCVCQU2LciZapOgKNr7hOGPIpFZ2urJtUiKhGVn1oRDoYYRykyCQpt/S831IpZyKAIEb3cdUgQ8M7CRqgOKMFPJKfPPzs1',
  'kp82LJbQFN4NNuZC8jY62K5g4jmeSlAHpdQx+ZItgjqOyoMW32Fu8UyZhZMOleXyMrBruu40r0OC4l+zG/tCybMa1DjU2qMWVGwFl9rYyS3Hnh',
  'LJxCAQr3x8YaA5OLR7hgIuY7Kpzj1Z1O3L58vkQeuBn3yC49TcfT15hbWCrZNObG1PJMTeEQ2s+d8U7I0BGmI4PR5NH14i2+jf7fVhklDypq5L',
  'RKPd6SitXcBhbX1nH1RDMuNh9F7PBBz/HumyF8/PW3ojUB8YDnVgv/BC2br0x9/4n76eGSU2/6C979+F2FDDdnB8e8iRgd3Y9pKPfKHa7FWr2+',
  'v/4ZRXWIJ1b6eU9xpLRIRl3DCAVpwV4gMGHZ5ilkMnZxE+niMLedyrJ254qs4yIuOVLmvsF+/3I8qzthcnkkP04F0dOJgayeP2APDU74elY1zT',
  '6+8xYAAAD//zFMr78AAAAGSURBVAMAEFHDftxvoMAAAAAASUVORK5CYIKJUE5HDQoaCgAAAA1JSERSAAAAIAAAACAIBgAAAHN6evQAAAQvSURB',
  'VHicxFdvTFtVFP/d1z9QHlsMWpVkcTHbB4NjKIG6ZKgfHDNOsywaQlzFIX86ZeOPxs2YGBP/JLr4gTkKus114oBsaYxLdAmaqTGbbg6yEOrULZ',
  'thuimCoANKaUt7Pfe1BV77CqUt2e/De+/ee+45v3vOee+cJ+EmQ5+wZFl1jsmQuZExlAI8D2C5YNysrHEM0XUQDBc42Fce79RJOA+NJqKWLShR',
  'VbVM9pre5MBOMp4QYc4xTbL73Fx6A50tY0iSAJO31m0DY++S1B1IAhx8kAXZbndXa4cy1IAu3mb5mR27aIedMZaNJMHAsonEFv1ay41pV89ZbZ',
  'lolJXpsjLMDtr8LNIJjr1u39DLcDoDc6elaDmT8fb6tBsXYGgSumOn54DcXkpu72YaxNIB0h2knNjk7rJ/GUugsjJT9ssDySZc4iT4X5PejFVw',
  'NnvEeOaksj+raamNC1B4c01G3/bIOEKAcYZGpAFyhhFtNVZc/WAP2ndWKeMYEozvRtj7ymtosr6wTmJSE1KEyWjAF682YFNhPrKMRuStyMW4Zw',
  'pnLv2mJgC2TJ9f1D3t6r0W8gCTtiBFGHQ6fLZrByyr71bP6+N8asI2pdCFr0MK0EkSuhprUXLPatX8P+MTOHjylOaeiM2QBzjuRBzkZMuwbXgI',
  'K823aq7TlxKOuko8dv8a1fzIhBuPvt2MUbprImwzUlw0CQi3nn7rFdx1Ww48Pj8qWg6hu+8nlcwBWwWeeqBQNTdGcX/inX24+OffmAeKTcUDnL',
  'FMLYny9cWKcQGRYMdetGFzUcHMenNlOZ4usaj2uL0+bN5jh+v360gEIQ9wpZavjF787sIl+AMBxRMCItYdDTXYZndgPcW79pEHVfJTfj+efK8N',
  'vVcGkAAGxSX8FoQG0fhjZBTPtR5GkM9WUolifqS+Gs+XPqySDQSDKG8+gO8vXkZCYHMJcN4XT+54Tx9qP2wnER5XlyC49f2D+Nr1CxIFbfl1hg',
  'Ad6vh8wsd+6EVNHBLCuPDSifMuLAYRmwoB94juW9J+AwuQqPuoK2Z++/4j+PTH81gUOMbc3uFvxGMouy6fC+gLLLfQx7lkvn39V6/h+r//YWNB',
  'nnLyxsNH0XHqLBaLIMPe6aMfKyV5thxb65fLLCgyyIylxbDb6FkFh2NcDGYbD9G9BlmFaBqwRAjrtkaMC6gqhd917ooxv9hHGbIBSwCK2kuTna',
  '2qRIopVX5Xz2nDWssKik0h0gh6g/Z7Ottei57XrJX+/p7P9fnFE/RYykS1Sc0wp2angYy/rrUe97+A+vgz1M/3U69UQg3EciRnfIB+1arJ+Cfx',
  'ZBY+nc1mkCf0Vi6hgbLovoU8Ig5MWvuowtknfUPt0f8BiycwF2X1ZtkQeJyqZxH1dWuI0L1hNT9ThrsY571uv+4EnC3DiapMKb7pwP8AAAD//x',
  'DD3ugAAAAGSURBVAMAXgNyGJGTLoQAAAAASUVORK5CYII=',
].join('');
