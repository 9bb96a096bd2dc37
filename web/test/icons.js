// Draws the PNG icons of the manifests from web/site/icon.svg: node web/test/icons.js. Run it when the drawing changes.

import { readFileSync, writeFileSync } from 'node:fs';
import { chromium } from 'playwright-core';

const SITE = new URL('../site/', import.meta.url);
const svg = readFileSync(new URL('icon.svg', SITE), 'utf8');
const full = svg.replace(' rx="6"', '').replace('viewBox="0 0 32 32"', 'viewBox="-4 -4 40 40"').replace('<rect width="32" height="32"', '<rect x="-4" y="-4" width="40" height="40"');
const EXTENSION = '../extension/icon-';
/** @type {[string, number, string][]} a maskable icon fills its square and keeps the drawing in the middle */
const ICONS = [['icon-192', 192, svg], ['icon-512', 512, svg], ['icon-maskable-512', 512, full],
  ...[16, 32, 48, 128].map(size => /** @type {[string, number, string]} */ ([`${EXTENSION}${size}`, size, svg]))];

const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu'] });
const page = await browser.newPage();
for (const [name, size, drawing] of ICONS) {
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(`<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${drawing}`);
  writeFileSync(new URL(`${name}.png`, SITE), await page.screenshot({ omitBackground: true }));
}
await browser.close();
