import { expect, it } from '@jest/globals';
import { dark, light, MARK_ICO, MARK_SVG } from './index';

const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

it('the mark is drawn in the accent of either scheme and loads nothing', () => {
  expect(MARK_SVG).toContain(light.accent);
  expect(MARK_SVG).toContain(dark.accent);
  expect(MARK_SVG).not.toMatch(/href|url\(|<script/);
});

it('in pixels it is a picture of 16 and one of 32', () => {
  const icon = Buffer.from(MARK_ICO, 'base64');
  const pictures = [0, 1].map((index) => {
    const entry = 6 + 16 * index;
    const at = icon.readUInt32LE(entry + 12);
    const picture = icon.subarray(at, at + icon.readUInt32LE(entry + 8));
    expect(picture.subarray(0, 8)).toEqual(PNG);
    // Width and height of the picture stand behind its first head, and in the list of the icon.
    expect([picture.readUInt32BE(16), picture.readUInt32BE(20)]).toEqual([icon[entry], icon[entry + 1]]);
    return icon[entry];
  });
  expect(pictures).toEqual([16, 32]);
});
