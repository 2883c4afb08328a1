import { palette } from './palette'

type Cut = 'short' | 'bob' | 'bun'

/** How a drawn person looks; colours as `#rrggbb`. */
type Look = { ground: string; skin: string; hair: string; clothes: string; cut: Cut; glasses: boolean; coat: boolean }

const { ink, paper, line } = palette

/** What of the hair lies behind the head. */
const backHair: Readonly<Record<Cut, string>> = {
  short: '',
  bob: '<path d="M262 330 C250 170 330 118 400 118 C470 118 550 170 538 330 L548 470 C550 506 500 512 480 496 L320 496 C300 512 250 506 252 470 Z"/>',
  bun: '<circle cx="400" cy="124" r="62"/><path d="M270 330 C262 190 330 140 400 140 C470 140 538 190 530 330 L520 400 L280 400 Z"/>',
}

/** What of the hair falls over the brow. */
const frontHair: Readonly<Record<Cut, string>> = {
  short: '<path d="M276 322 C258 190 330 132 410 136 C492 138 542 196 524 322 C518 282 506 262 488 246 C430 256 360 250 318 236 C296 256 284 286 276 322 Z"/>',
  bob: '<path d="M274 350 C262 210 330 144 400 146 C470 144 538 210 526 350 C518 292 496 250 446 222 C410 262 330 268 298 276 C284 298 278 322 274 350 Z"/>',
  bun: '<path d="M276 330 C266 206 334 150 400 152 C466 150 534 206 524 330 C512 270 462 232 400 222 C338 232 288 270 276 330 Z"/>',
}

const shoulders = 'M110 820 C116 680 190 622 310 592 L490 592 C610 622 684 680 690 820 Z'

const white = `
  <path d="M110 820 C116 680 190 622 310 592 L400 780 L490 592 C610 622 684 680 690 820 Z" fill="${paper}" stroke="${line}" stroke-width="4"/>
  <path d="M310 592 L286 668 L340 690 L372 820 M490 592 L514 668 L460 690 L428 820" fill="none" stroke="${line}" stroke-width="5"
    stroke-linejoin="round"/>`

const glassesSvg = `
  <g fill="none" stroke="${ink}" stroke-width="6">
    <rect x="306" y="324" width="78" height="62" rx="26"/><rect x="416" y="324" width="78" height="62" rx="26"/>
    <path d="M384 346 C394 338 406 338 416 346"/>
  </g>`

const face = `
  <g fill="${ink}"><circle cx="346" cy="356" r="9"/><circle cx="454" cy="356" r="9"/></g>
  <g fill="none" stroke="${ink}" stroke-width="6" stroke-linecap="round" stroke-linejoin="round">
    <path d="M322 312 C334 302 354 300 368 308" opacity=".7"/><path d="M432 308 C446 300 466 302 478 312" opacity=".7"/>
    <path d="M402 372 C410 392 414 404 396 410" opacity=".45"/><path d="M358 452 C382 472 418 472 442 452"/>
  </g>`

/** A plain drawing of somebody from the front, head and shoulders, in a square. */
export const portraitSvg = ({ ground, skin, hair, clothes, cut, glasses, coat }: Look): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 800 800" width="800" height="800">
  <rect width="800" height="800" fill="${ground}"/>
  <g fill="${hair}">${backHair[cut]}</g>
  <path d="${shoulders}" fill="${clothes}"/>
  ${coat ? white : ''}
  <path d="M344 470 L344 590 C362 636 438 636 456 590 L456 470 Z" fill="${skin}"/>
  <path d="M344 520 C370 556 430 556 456 520 L456 548 C430 580 370 580 344 548 Z" fill="${ink}" opacity=".12"/>
  <g fill="${skin}"><circle cx="276" cy="366" r="26"/><circle cx="524" cy="366" r="26"/></g>
  <path d="M276 330 C276 220 330 186 400 186 C470 186 524 220 524 330 C524 450 470 536 400 536 C330 536 276 450 276 330 Z" fill="${skin}"/>
  ${face}<g fill="${hair}">${frontHair[cut]}</g>${glasses ? glassesSvg : ''}
</svg>`
