import { palette } from './palette'

const { paper, surface, line, ink, teal, tealSoft } = palette

const LEVELS = [0, 1, 2, 3]
const STEP = 170
const BULGING = 2

const bone = (level: number): string => `
  <g transform="translate(0 ${110 + level * STEP})" fill="${paper}" stroke="${ink}" stroke-width="5" stroke-linejoin="round">
    <path d="M380 0 C430 -10 560 -10 620 0 C606 40 606 76 620 112 C560 122 430 122 380 112 C394 76 394 40 380 0 Z"/>
    <path d="M760 26 C830 20 880 40 930 84 C936 104 912 112 896 104 C850 92 800 92 760 84 Z"/>
  </g>`

const disc = (level: number): string => `
  <path transform="translate(0 ${110 + level * STEP})" fill="${tealSoft}" stroke="${teal}" stroke-width="5"
    d="${level === BULGING
    ? 'M390 118 C440 128 560 128 616 116 C660 108 700 124 702 142 C700 160 660 176 616 166 C560 156 440 156 390 166 C372 150 372 134 390 118 Z'
    : 'M390 118 C440 128 560 128 612 118 C630 134 630 150 612 166 C560 156 440 156 390 166 C372 150 372 134 390 118 Z'}"/>`

const canal = `
  <path d="M690 60 L690 840" stroke="${line}" stroke-width="58" stroke-linecap="round" fill="none"/>
  <path d="M690 60 L690 840" stroke="${surface}" stroke-width="48" stroke-linecap="round" fill="none"/>`

const nerve = (level: number): string => `
  <path transform="translate(0 ${110 + level * STEP})" d="M694 96 C716 130 700 180 640 230" fill="none"
    stroke="${level === BULGING ? ink : teal}" stroke-width="${level === BULGING ? 16 : 11}" stroke-linecap="round"/>`

const mark = `
  <circle cx="690" cy="${110 + BULGING * STEP + 142}" r="74" fill="none" stroke="${teal}" stroke-width="7" stroke-dasharray="16 14"/>`

/** The lower spine from the side: bones, the discs between them, and a disc that bulges towards a nerve. */
export const spineSvg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1200 900" width="1200" height="900">
  <rect width="1200" height="900" fill="${paper}"/>
  <path d="M250 -10 C300 240 190 480 260 910 L1010 910 C1060 640 960 420 1010 -10 Z" fill="${surface}" stroke="${line}" stroke-width="4"/>
  ${canal}${LEVELS.map(bone).join('')}${LEVELS.map(nerve).join('')}${LEVELS.map(disc).join('')}${mark}
</svg>`
